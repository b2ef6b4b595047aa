using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>Walks a tree by clauses.</summary>
internal static class Clauses
{
    /// <returns>The verb (or predicate) of the nearest clause above the token, or -1.</returns>
    public static int Above(Analysis analysis, int token)
    {
        int at = analysis.Head(token);
        while (at >= 0 && !IsClause(analysis, at))
        {
            at = analysis.Head(at);
        }

        return at;
    }

    public static bool IsClause(Analysis analysis, int token) =>
        analysis.Upos(token) == Upos.Verb
        || analysis.Relation(token) is Relation.Root or Relation.ClausalComplement or Relation.OpenComplement or Relation.AdverbialClause
            or Relation.Parataxis or Relation.RelativeClause or Relation.AdjectivalClause;

    /// <summary>The subject, the first verb's where verbs share one: "They left and | went home".</summary>
    public static int? SharedSubject(Analysis analysis, int clause)
    {
        for (int at = clause, climbed = 0; at >= 0 && climbed < 5; at = analysis.Head(at), climbed++)
        {
            if (analysis.NearestSubject(at) is { } subject)
            {
                return subject;
            }

            if (analysis.Relation(at) is not (Relation.Conjunct or Relation.OpenComplement))
            {
                return null;
            }
        }

        return null;
    }
}
