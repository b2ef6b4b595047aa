using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Parties;

#pragma warning disable MA0049 // The folder is named for what it reads, and so are the questions to it.
/// <summary>The parties of one document, by the head token of the phrase that names them.</summary>
public sealed class Parties
#pragma warning restore MA0049
{
    private readonly Analysis _analysis;
    private readonly Identities _identities;
    private readonly Dictionary<int, PartyMention?> _known = [];

    internal Parties(Analysis analysis, Identities identities) => (_analysis, _identities) = (analysis, identities);

    /// <returns>Who the noun phrase headed by the token names; null where it names no party.</returns>
    public PartyMention? At(int head)
    {
        if (!_known.TryGetValue(head, out var mention))
        {
            mention = _identities.Of(head, depth: 0);
            _known.Add(head, mention);
        }

        return mention;
    }

    /// <summary>The same words as a party of another sector of its country.</summary>
    internal PartyMention Recast(PartyMention mention, Sector sector) => _identities.Recast(mention, sector);

    /// <summary>
    /// The parties of a coordination: "the United States, Britain and France", "Turkish, Russian leaders".
    /// </summary>
    public ImmutableArray<PartyMention> Split(int nounHead)
    {
        var found = ImmutableArray.CreateBuilder<PartyMention>();
        found.AddRange(_identities.NationalitiesBefore(nounHead));
        Add(nounHead);
        foreach (int child in _analysis.Children(nounHead))
        {
            if (_analysis.Relation(child) == Relation.Conjunct)
            {
                found.AddRange(_identities.NationalitiesBefore(child));
                Add(child);
            }
        }

        found.Sort(static (a, b) => a.Words.Start.CompareTo(b.Words.Start));
        return found.DrainToImmutable();

        void Add(int head)
        {
            if (At(head) is { } mention)
            {
                found.Add(mention);
            }
        }
    }
}
