using Ceasewire.Extraction.Parties;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>Names and parties by token.</summary>
internal sealed class SentenceNames
{
    private readonly Parties.Parties _parties;
    private readonly sbyte[] _kinds;

    public SentenceNames(Analysis analysis, Parties.Parties parties)
    {
        _parties = parties;
        _kinds = new sbyte[analysis.Count];
        Array.Fill(_kinds, (sbyte)-1);
        foreach (var entity in analysis.Entities)
        {
            _kinds.AsSpan(entity.Words.Start, entity.Words.Length).Fill((sbyte)entity.Kind);
        }
    }

    public EntityKind? KindOf(int token) => _kinds[token] < 0 ? null : (EntityKind)_kinds[token];

    public PartyMention? PartyAt(int token) => _parties.At(token);

    public Parties.Parties Parties => _parties;
}
