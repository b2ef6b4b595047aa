using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// Finds the words that an act is made to depend on: "if …", "unless …", "without a full withdrawal".
/// </summary>
internal static class Conditions
{
    private const int Reach = 3;

    public static TokenRange? Of(Analysis analysis, StatusWords words, int verb)
    {
        int at = verb;
        for (int steps = 0; steps < Reach && at >= 0; steps++)
        {
            foreach (int child in analysis.Children(at))
            {
                if (IsCondition(analysis, words, child))
                {
                    return analysis.Subtree(child);
                }

                if (analysis.Relation(child) is Relation.Object or Relation.Oblique
                    && BelowObject(analysis, words, child) is { } below)
                {
                    return below;
                }
            }

            if (analysis.Relation(at)
                is not (Relation.OpenComplement or Relation.AdverbialClause or Relation.Conjunct or Relation.Object))
            {
                return null;
            }

            at = analysis.Head(at);
        }

        return null;
    }

    private static TokenRange? BelowObject(Analysis analysis, StatusWords words, int noun)
    {
        foreach (int child in analysis.Children(noun))
        {
            if (IsCondition(analysis, words, child))
            {
                return analysis.Subtree(child);
            }
        }

        return null;
    }

    private static bool IsCondition(Analysis analysis, StatusWords words, int child)
    {
        bool clause = analysis.Relation(child) == Relation.AdverbialClause;
        if (!clause && analysis.Relation(child) is not (Relation.Oblique or Relation.NominalModifier))
        {
            return false;
        }

        foreach (int marker in analysis.Children(child))
        {
            if (analysis.Relation(marker) is Relation.Marker or Relation.Case or Relation.AdverbialModifier
                && words.Is(analysis.Lower(marker), StatusUse.Condition)
                && (clause || analysis.Lower(marker) is "without" or "until" or "unless" or "pending"))
            {
                return true;
            }
        }

        return false;
    }
}
