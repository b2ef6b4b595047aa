using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>What the words of a verb group itself say: negation, modal, future, progressive.</summary>
internal static class VerbGroupReader
{
    /// <returns>Null where the group is a plain statement.</returns>
    public static ActStatus? Read(Analysis analysis, StatusWords words, int verb)
    {
        ClaimStatus? modal = null;
        string because = "";
        foreach (int child in analysis.Children(verb))
        {
            var relation = analysis.Relation(child);
            if (relation is Relation.Auxiliary && words.Of(analysis.Lower(child), StatusUse.Modal) is { } found)
            {
                (modal, because) = (found, analysis.Lower(child));
            }
            else if (relation == Relation.Auxiliary && words.Of(analysis.Lemma(child), StatusUse.Modal) is { } byLemma)
            {
                (modal, because) = (byLemma, analysis.Lemma(child));
            }
            else if (relation == Relation.AdverbialModifier && modal is null
                && words.Of(analysis.Lower(child), StatusUse.Hedge) is { } hedge)
            {
                (modal, because) = (hedge, analysis.Lower(child));
            }
        }

        if (IsNegated(analysis, words, verb))
        {
            return modal == ClaimStatus.Possible && because is "may" or "might"
                ? new ActStatus(ClaimStatus.Possible, null, $"\"{because} not\"")
                : new ActStatus(ClaimStatus.Negated, null, "negated");
        }

        // "said that it would attack": the future of what was said.
        if (because == "would"
            && modal == ClaimStatus.Possible
            && analysis.Relation(verb) == Relation.ClausalComplement)
        {
            modal = ClaimStatus.Planned;
        }

        // "were set to take place", "is scheduled to begin".
        if (modal is null
            && analysis.Lemma(verb) is "set" or "schedule" or "expect" or "slate"
            && analysis.HasChild(verb, Relation.OpenComplement))
        {
            return new ActStatus(ClaimStatus.Planned, null, $"\"{analysis.Lower(verb)} to\"");
        }

        return modal is { } status ? new ActStatus(status, null, $"\"{because}\"")
            : IsImperative(analysis, verb) ? new ActStatus(ClaimStatus.Planned, null, "an order or a request")
            : IsArranged(analysis, verb) ? new ActStatus(ClaimStatus.Planned, null, "\"be to\"")
            : null;
    }

    /// <summary>"Release the hostages!"</summary>
    private static bool IsImperative(Analysis analysis, int verb)
    {
        if (analysis.Xpos(verb) != "VB" || analysis.Relation(verb) is not (Relation.Root or Relation.Parataxis))
        {
            return false;
        }

        foreach (int child in analysis.Children(verb))
        {
            if (child < verb
                && analysis.Relation(child)
                    is Relation.Subject
                        or Relation.PassiveSubject
                        or Relation.Auxiliary
                        or Relation.Marker
                        or Relation.ClausalSubject)
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsNegated(Analysis analysis, StatusWords words, int verb)
    {
        foreach (int child in analysis.Children(verb))
        {
            bool may =
                analysis.Relation(child)
                is Relation.AdverbialModifier
                    or Relation.Subject
                    or Relation.PassiveSubject
                    or Relation.Determiner
                    or Relation.PreConjunct
                    or Relation.CoordinatingConjunction;
            if (may && words.Is(analysis.Lower(child), StatusUse.Negation))
            {
                // "not only": no negation.
                return child + 1 >= analysis.Count || analysis.Lower(child + 1) is not ("only" or "just");
            }

            if (IsNoLonger(analysis, child) || NamesNone(analysis, words, verb, child))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoLonger(Analysis analysis, int child) =>
        analysis.Relation(child) == Relation.AdverbialModifier
        && analysis.Lower(child) == "longer"
        && child > 0
        && analysis.Lower(child - 1) == "no";

    /// <summary>"No plane bombed", "shelled no one", "killed none of them"; but not "killed no fewer than ten".</summary>
    private static bool NamesNone(Analysis analysis, StatusWords words, int verb, int child)
    {
        bool argument = analysis.Relation(child) switch
        {
            Relation.Subject or Relation.PassiveSubject => child < verb,
            Relation.Object => child > verb,
            _ => false,
        };
        if (!argument)
        {
            return false;
        }

        return analysis.Child(child, Relation.Determiner) is { } determiner
            ? analysis.Lower(determiner) is "no" or "neither"
                && (determiner + 1 >= analysis.Count
                    || analysis.Lower(determiner + 1) is not ("fewer" or "less" or "more"))
            : words.Is(analysis.Lower(child), StatusUse.Negation);
    }

    public static bool IsInfinitive(Analysis analysis, int verb)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (analysis.Lower(child) == "to"
                && child < verb
                && analysis.Relation(child) is Relation.Marker or Relation.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsProgressive(Analysis analysis, int verb) =>
        analysis.Xpos(verb) == "VBG" && HasAuxiliary(analysis, verb, "be");

    public static bool IsPast(Analysis analysis, int verb)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (analysis.Relation(child) is Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula
                && analysis.Lower(child) is "was" or "were" or "had" or "did" or "has" or "have")
            {
                return true;
            }
        }

        return analysis.Xpos(verb) == "VBD" && !analysis.HasChild(verb, Relation.PassiveAuxiliary);
    }

    /// <summary>"was to hold talks".</summary>
    private static bool IsArranged(Analysis analysis, int verb) =>
        analysis.Lower(verb) != "blame" // "was to blame" is no plan
        && IsInfinitive(analysis, verb)
        && (HasAuxiliary(analysis, verb, "be") || analysis.HasChild(verb, Relation.Copula)
            || (analysis.Head(verb) is >= 0 and var head && analysis.Lemma(head) == "be"));

    private static bool HasAuxiliary(Analysis analysis, int verb, string lemma)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (analysis.Relation(child) is Relation.Auxiliary or Relation.PassiveAuxiliary
                && analysis.Lemma(child) == lemma)
            {
                return true;
            }
        }

        return false;
    }
}
