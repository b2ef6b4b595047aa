using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>Verbs above a verb or noun and how they govern it.</summary>
internal static class Governors
{
    /// <summary>"promised the rebels to leave": the subject leaves, not the object.</summary>
    public static bool ControlsBySubject(Analysis analysis, int governor) =>
        analysis.Lemma(governor)
            is "promise"
                or "threaten"
                or "vow"
                or "pledge"
                or "use"
                or "take"
                or "have"
                or "hold"
                or "launch";

    /// <returns>The nearest verb or predicate above a noun, without leaving its clause; -1 where the noun is the
    /// clause's head.</returns>
    public static int ClauseOf(Analysis analysis, int noun)
    {
        int at = noun;
        for (int steps = 0; steps < 24; steps++)
        {
            int head = analysis.Head(at);
            if (head < 0)
            {
                return -1;
            }

            if (IsClauseLink(analysis.Relation(at)))
            {
                return -1;
            }

            if (analysis.Upos(head) is Upos.Verb or Upos.Auxiliary || analysis.HasChild(head, Relation.Copula))
            {
                return head;
            }

            at = head;
        }

        return -1;
    }

    /// <summary>Relations that join clauses rather than words of one clause.</summary>
    public static bool IsClauseLink(Relation relation) =>
        relation
            is Relation.ClausalComplement
                or Relation.OpenComplement
                or Relation.AdverbialClause
                or Relation.RelativeAdverbialClause
                or Relation.AdjectivalClause
                or Relation.RelativeClause
                or Relation.Parataxis
                or Relation.ClausalSubject
                or Relation.PassiveClausalSubject;
}
