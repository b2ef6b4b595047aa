using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// When a state's or a capital's name stands for its government: where it speaks, acts or is dealt with.
/// </summary>
internal static class PlaceRoles
{
    public static bool IsMetonym(Analysis analysis, TokenRange words)
    {
        int head = analysis.HeadOf(words);
        while (analysis.Relation(head) == Relation.Conjunct && analysis.Head(head) >= 0)
        {
            head = analysis.Head(head);
        }

        int governor = analysis.Head(head);
        if (governor < 0)
        {
            return false;
        }

        return analysis.Relation(head) switch
        {
            // "Turkey said", "Damascus has rejected"; not "Syria is in ruins".
            Relation.Subject => analysis.Upos(governor) == Upos.Verb,
            Relation.AgentOblique or Relation.IndirectObject => true,
            Relation.Object => PlaceWords.Is(analysis.Lemma(governor), PlaceWordClass.Political),
            Relation.Oblique or Relation.NominalModifier => CaseOf(analysis, head) is { } preposition
                && PlaceWords.Is(preposition, PlaceWordClass.Partner),
            _ => false,
        };
    }

    /// <returns>The preposition of the phrase, in lower case, or null.</returns>
    public static string? CaseOf(Analysis analysis, int head) =>
        analysis.Child(head, Relation.Case) is { } marker ? analysis.Lower(marker) : null;
}
