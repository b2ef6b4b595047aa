using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>The entity over each token.</summary>
internal sealed class EntityCover
{
    private readonly Analysis _analysis;
    private readonly int[] _entityOf;

    public EntityCover(Analysis analysis)
    {
        _analysis = analysis;
        _entityOf = new int[analysis.Count];
        _entityOf.AsSpan().Fill(-1);
        for (int i = 0; i < analysis.Entities.Length; i++)
        {
            var words = analysis.Entities[i].Words;
            _entityOf.AsSpan(words.Start, words.Length).Fill(i);
        }
    }

    /// <summary>The first entity that shares a token with the words, or null.</summary>
    public EntityMention? Over(TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (_entityOf[token] >= 0)
            {
                return _analysis.Entities[_entityOf[token]];
            }
        }

        return null;
    }
}
