using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>How the time of one clause bears on another.</summary>
internal static class Clauses
{
    /// <summary>
    /// Whether a part of a clause happens when the clause does: a noun in it, a joined verb, "capturing it".
    /// </summary>
    public static bool HappensWith(Analysis analysis, int token) => analysis.Relation(token) switch
    {
        Relation.ClausalComplement or Relation.Parataxis or Relation.ClausalSubject or Relation.RelativeClause
            or Relation.AdjectivalClause or Relation.Apposition => false,
        Relation.AdverbialClause => !IsMarked(analysis, token, "after", "before", "since", "until", "to"),
        _ => true,
    };

    /// <summary>Not "held" in "rebel-held areas", nor "wounded" in "wounded men".</summary>
    public static bool IsVerb(Analysis analysis, int token) =>
        analysis.Upos(token) == Upos.Verb
        && analysis.Relation(token) is not (Relation.AdjectivalModifier or Relation.Compound)
        && !(token > 0 && analysis.Lower(token - 1) == "-" && analysis.Xpos(token) == "VBN");

    public static bool IsMarked(Analysis analysis, int clause, params ReadOnlySpan<string> words)
    {
        foreach (int child in analysis.Children(clause))
        {
            if (analysis.Relation(child) is Relation.Marker or Relation.Case or Relation.AdverbialModifier
                && words.Contains(analysis.Lower(child)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"which were to take place", "that began": says of an event only that it is or when.</summary>
    public static bool SaysOfAnEvent(Analysis analysis, int verb) =>
        Occurrences.Contains(analysis.Lemma(verb))
        || (analysis.Child(verb, Relation.OpenComplement) is { } complement
            && Occurrences.Contains(analysis.Lemma(complement)));

    public static int? Subject(Analysis analysis, int verb) =>
        analysis.Child(verb, Relation.Subject) ?? analysis.Child(verb, Relation.PassiveSubject);

    public static bool HasSubject(Analysis analysis, int verb) => Subject(analysis, verb) is not null;

    /// <summary>"have died", "has been killed".</summary>
    public static bool IsPerfect(Analysis analysis, int verb)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (analysis.Relation(child) == Relation.Auxiliary
                && analysis.Lower(child) is "have" or "has" or "had" or "'ve")
            {
                return true;
            }
        }

        return false;
    }
}
