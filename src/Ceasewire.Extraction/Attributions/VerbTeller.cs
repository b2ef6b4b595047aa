using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Who does the telling of a verb.</summary>
internal static class VerbTeller
{
    /// <summary>
    /// Participles and verbs without a subject look for one this many clauses up: "X left Y, citing Z, adding that …".
    /// </summary>
    private const int MostClauses = 4;

    public static Teller? Of(Analysis analysis, int verb)
    {
        if (analysis.Child(verb, Relation.AgentOblique) is { } agent)
        {
            return Named(analysis, agent);
        }

        if (IsPassive(analysis, verb))
        {
            return null;
        }

        int at = verb;
        for (int climbed = 0; at >= 0 && climbed < MostClauses; climbed++)
        {
            if (analysis.NearestSubject(at) is { } subject)
            {
                return Named(analysis, subject);
            }

            int head = analysis.Head(at);
            if (head >= 0 && Quoted(analysis, at, head) is { } quoted)
            {
                return Named(analysis, quoted);
            }

            switch (analysis.Relation(at))
            {
                case Relation.Conjunct
                or Relation.OpenComplement
                or Relation.AdverbialClause
                or Relation.Parataxis when head >= 0:
                    at = head;
                    break;
                case Relation.ClausalComplement when head >= 0 && analysis.Xpos(at) == "VBG":
                    at = head;
                    break;
                case Relation.AdjectivalClause when head >= 0 && analysis.Xpos(at) == "VBG":
                    // "a letter saying …"; but "confirmed deaths in the city, | saying …" is the subject's.
                    if (CueLexicon.Instance.IsTeller(analysis.Lemma(head)))
                    {
                        return Named(analysis, head);
                    }

                    at = ClauseAbove(analysis, head);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    public static bool IsPassive(Analysis analysis, int verb) =>
        analysis.HasChild(verb, Relation.PassiveSubject)
        || analysis.HasChild(verb, Relation.PassiveAuxiliary)
        || (
            analysis.Relation(verb) == Relation.AdjectivalClause
            && analysis.Xpos(verb) == "VBN"
            && analysis.Lemma(verb) != "say");

    /// <summary>"The agency quoted him as saying": a link of its own, inside what the agency tells.</summary>
    public static bool IsQuoted(Analysis analysis, int verb) =>
        analysis.Head(verb) is >= 0 and var head && Quoted(analysis, verb, head) is not null;

    private static int ClauseAbove(Analysis analysis, int noun)
    {
        int at = noun;
        while (at >= 0 && analysis.Upos(at) != Upos.Verb)
        {
            at = analysis.Head(at);
        }

        return at;
    }

    /// <summary>"The agency quoted him as saying", "he was quoted as saying": he says it.</summary>
    private static int? Quoted(Analysis analysis, int verb, int head) =>
        analysis.Lemma(head) is "quote" or "cite"
        && (analysis.Child(verb, Relation.Marker) ?? analysis.Child(verb, Relation.Case)) is { } mark
        && analysis.Lower(mark) == "as"
            ? analysis.Child(head, Relation.Object) ?? analysis.Child(head, Relation.PassiveSubject)
            : null;

    /// <summary>"a statement issued by the ministry": the ministry tells.</summary>
    private static Teller Named(Analysis analysis, int head)
    {
        if (CueLexicon.Instance.IsDocument(analysis.Lemma(head)))
        {
            foreach (int child in analysis.Children(head))
            {
                if (analysis.Relation(child) == Relation.AdjectivalClause
                        && analysis.Child(child, Relation.AgentOblique) is { } author
                    || analysis.Relation(child) == Relation.NominalModifier
                        && (author = child) > head
                        && HasCase(analysis, child, "by", "from"))
                {
                    return new(author, NounPhrase.Of(analysis, author));
                }
            }
        }

        return new(head, NounPhrase.Of(analysis, head));
    }

    private static bool HasCase(Analysis analysis, int noun, string one, string other) =>
        analysis.Child(noun, Relation.Case) is { } preposition
        && (analysis.Lower(preposition) == one || analysis.Lower(preposition) == other);
}
