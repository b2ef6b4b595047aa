using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>The sentences just before a pronoun, where they speak of one person alone.</summary>
internal sealed class Passage(Analysis analysis, Passages passages, Quotations quotations, Mention?[] mentions, Chains chains)
{
    /// <summary>How many sentences back a speaker may have been named.</summary>
    private const int Reach = 4;

    /// <summary>
    /// The only person who fits among those named outside quotation marks, one who did something there: "Brandt runs
    /// the clinic. Its roof
    /// fell in. | She said". An unresolved pronoun of a person on the way shows that the passage does not hold
    /// together, and ends the search.
    /// </summary>
    public int? OnlyPerson(int token, Pronoun pronoun)
    {
        int? only = null;
        bool hasActed = false;
        int sentence = analysis.Document.SentenceOf(token);
        for (int i = sentence - 1; i >= Math.Max(passages.StartOf(sentence), sentence - Reach); i--)
        {
            var range = analysis.Document.Sentences[i];
            for (int at = range.End - 1; at >= range.Start; at--)
            {
                if (quotations.Of(at) >= 0)
                {
                    continue;
                }

                if (IsOrphan(at))
                {
                    return hasActed ? only : null;
                }

                if (!IsPerson(at) || !Fits(at, pronoun))
                {
                    continue;
                }

                if (mentions[at] is { Sort: Sort.Many } || (only is { } other && chains.RootOf(other) != chains.RootOf(at)))
                {
                    return null;
                }

                only ??= at;
                hasActed |= analysis.Relation(at) is Relation.Subject or Relation.PassiveSubject;
            }
        }

        return hasActed ? only : null;
    }

    private bool IsPerson(int token) =>
        mentions[token] is { Sort: Sort.Person } or { Sort: Sort.Many, IsName: true }
        || (mentions[token] is null && chains.IsLinked(token) && Pronoun.Read(analysis, token) is { Sort: Sort.Person });

    private bool IsOrphan(int token) =>
        Pronoun.Read(analysis, token) is { Sort: Sort.Person, IsPossessive: false } && !chains.IsLinked(token)
        && analysis.Relation(token) == Relation.Subject;

    private bool Fits(int token, Pronoun pronoun)
    {
        var gender = chains.GenderOf(token);
        return gender == Gender.Unknown || gender == pronoun.Gender;
    }
}
