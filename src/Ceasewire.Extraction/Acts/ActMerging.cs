using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// One claim an act: reads a cause or a result into the verb that tells the act ("air strikes killed 30"), and leaves
/// out what another act is about ("called for talks"), what is only a purpose, and what is only a condition.
/// </summary>
internal static class ActMerging
{
    public static void Apply(Analysis analysis, List<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        var byHead = candidates.ToDictionary(candidate => candidate.Head);
        foreach (var light in candidates.Where(candidate => candidate.Construction == Construction.Light))
        {
            // A light verb's own sense gives way to its noun: "hold talks", "struck a truce".
            byHead[light.Clause] =
                byHead.TryGetValue(light.Clause, out var verb) && KeepsVerb(verb, light) ? verb : light;
        }

        foreach (var harm in candidates.Where(candidate => candidate.Sense.Has(ActTraits.Harm) && !candidate.Frame.IsPassive))
        {
            MergeCause(analysis, harm, candidates);
        }

        candidates.RemoveAll(candidate =>
            !Stays(analysis, candidate, byHead) || candidates.Exists(other => other.Merged.Contains(candidate)));
    }

    /// <summary>
    /// "government airstrikes on the town and its surroundings killed 40": the cause stands before the verb, whatever
    /// the tree says.
    /// </summary>
    private static void MergeCause(Analysis analysis, Candidate harm, List<Candidate> candidates)
    {
        foreach (var noun in candidates)
        {
            if (noun.Construction == Construction.Noun && noun.Head < harm.Head && harm.Head - noun.Head < 16
                && noun.Sense.Has(ActTraits.Violence) && !HasVerbBetween(analysis, noun.Head, harm.Head))
            {
                harm.Merged.Add(noun);
            }
        }
    }

    private static bool HasVerbBetween(Analysis analysis, int start, int end)
    {
        for (int token = start + 1; token < end; token++)
        {
            if (analysis.Upos(token) == Upos.Verb
                && analysis.Relation(token) != Relation.AdjectivalModifier
                && analysis.Xpos(token) != "VBG")
            {
                return true;
            }
        }

        return false;
    }

    private static bool KeepsVerb(Candidate verb, Candidate light) =>
        verb.Sense.Type == light.Sense.Type
            ? verb.Sense.Type == ClaimType.Agree
            : verb.Sense.Type
                is ClaimType.Request
                    or ClaimType.Reject
                    or ClaimType.Sanction
                    or ClaimType.Coerce
                    or ClaimType.Concede
                || !verb.Sense.Object.AllowsAny;

    private static bool Stays(Analysis analysis, Candidate act, Dictionary<int, Candidate> byHead)
    {
        if (byHead.TryGetValue(act.Head, out var winner) && winner != act)
        {
            return false;
        }

        if (act.Construction == Construction.Light)
        {
            return byHead[act.Clause] == act
                && !IsPurpose(analysis, act.Clause)
                && !IsContent(analysis, act, act.Clause, byHead);
        }

        return act.Construction == Construction.Noun
            ? NounStays(analysis, act, byHead)
            : !IsPurpose(analysis, act.Head) && !IsContent(analysis, act, act.Head, byHead);
    }

    private static bool NounStays(Analysis analysis, Candidate noun, Dictionary<int, Candidate> byHead)
    {
        foreach (int child in analysis.Children(noun.Head))
        {
            // "attacks that targeted a convoy": told by the verb.
            if (analysis.Relation(child) is Relation.RelativeClause && byHead.TryGetValue(child, out var verb)
                && verb.Sense.Type == noun.Sense.Type && verb.Frame.Doer == noun.Head)
            {
                verb.Merged.Add(noun);
                return false;
            }
        }

        for (int at = noun.Head, steps = 0; steps < 12; steps++)
        {
            var relation = analysis.Relation(at);
            int head = analysis.Head(at);
            if (head < 0 || Governors.IsClauseLink(relation))
            {
                return head < 0 || !IsGerundCause(analysis, noun, at, byHead);
            }

            if (relation == Relation.NominalModifier
                && Phrases.CaseOf(analysis, at) is "of" or "to" or "on"
                && analysis.Lemma(head)
                    is "cessation"
                        or "end"
                        or "halt"
                        or "talk"
                        or "negotiation"
                        or "ceasefire"
                        or "cease-fire"
                        or "truce"
                        or "deal"
                        or "agreement")
            {
                return false;
            }

            if (byHead.TryGetValue(head, out var governor) && governor != noun)
            {
                if (relation == Relation.Conjunct && governor.Construction == Construction.Noun)
                {
                    return governor.Sense.Type != noun.Sense.Type || steps > 0;
                }

                if (relation != Relation.Conjunct)
                {
                    return Independent(analysis, noun, at, governor);
                }
            }

            at = head;
        }

        return true;
    }

    /// <summary>"died in police firing": a cause that the tree takes for a clause.</summary>
    private static bool IsGerundCause(Analysis analysis, Candidate noun, int at, Dictionary<int, Candidate> byHead)
    {
        if (at != noun.Head || analysis.Xpos(at) != "VBG" || !byHead.TryGetValue(analysis.Head(at), out var governor)
            || governor.Sense.Type is not (ClaimType.Assault or ClaimType.Toll) || governor == noun)
        {
            return false;
        }

        governor.Merged.Add(noun);
        return true;
    }

    /// <summary>Whether a noun below another act is an act beside it rather than its cause or its matter.</summary>
    private static bool Independent(Analysis analysis, Candidate noun, int phrase, Candidate governor)
    {
        if (Phrases.CaseOf(analysis, phrase) is "after" or "following" or "since" or "before" or "despite"
            || Phrases.CaseOf(analysis, noun.Head) is "after" or "following" or "since" or "before" or "despite")
        {
            return true;
        }

        if (governor.Sense.Figure == FigureKind.Displaced)
        {
            return true;
        }

        bool harmful = governor.Sense.Type is ClaimType.Assault or ClaimType.Toll or ClaimType.Coerce;
        if (harmful && noun.Sense.Has(ActTraits.Violence | ActTraits.Toll))
        {
            governor.Merged.Add(noun);
            return false;
        }

        return Phrases.CaseOf(analysis, phrase) is "amid" or "during" or "in" or "as" or "up";
    }

    /// <summary>"to seize the city" beside a main clause, or after a noun: only intended.</summary>
    private static bool IsPurpose(Analysis analysis, int verb) =>
        analysis.Relation(verb) is Relation.AdverbialClause or Relation.AdjectivalClause
        && VerbGroupReader.IsInfinitive(analysis, verb);

    /// <summary>
    /// Whether a verb is what another act demands, promises, threatens or refuses; its condition; or its result.
    /// </summary>
    private static bool IsContent(Analysis analysis, Candidate act, int verb, Dictionary<int, Candidate> byHead)
    {
        var relation = analysis.Relation(verb);
        int head = analysis.Head(verb);
        if (relation == Relation.AdverbialClause
            && Marker(analysis, verb) is "if" or "unless" or "until" or "lest" or "before")
        {
            return true;
        }

        bool gerund = analysis.Xpos(verb) == "VBG";
        if (gerund && IsResult(analysis, act, verb, byHead))
        {
            return true;
        }

        if (relation == Relation.Conjunct && head >= 0 && analysis.Relation(head) == Relation.OpenComplement
            && !analysis.HasChild(verb, Relation.Subject))
        {
            return IsContent(analysis, act, head, byHead);
        }

        if (head < 0 || !byHead.TryGetValue(head, out var governor) || governor == act)
        {
            return false;
        }

        if (relation == Relation.Conjunct
            && governor.Sense.Type is ClaimType.Toll or ClaimType.Assault
            && act.Sense.Type is ClaimType.Toll or ClaimType.Assault
            && act.Frame.IsPassive
            && !analysis.HasChild(verb, Relation.PassiveSubject)
            && governor.Sense.Figure == act.Sense.Figure
            && act.Sense.Figure is not null)
        {
            governor.Merged.Add(act);
            return true;
        }

        bool speech = governor.Sense.Has(ActTraits.Speech);
        return relation switch
        {
            Relation.OpenComplement => speech || governor.Sense.Type == act.Sense.Type,
            Relation.ClausalComplement => speech && governor.Sense.Type is not ClaimType.Accuse,
            Relation.AdverbialClause or Relation.Oblique or Relation.Object => gerund && speech
                && Marker(analysis, verb) is "of" or "for" or "from" or "against" or "with" or "to" or "about" or "in",
            _ => false,
        };
    }

    /// <summary>
    /// "bombed the town, killing nine": the deaths belong to the bombing, wherever the parser hung them.
    /// </summary>
    private static bool IsResult(Analysis analysis, Candidate act, int verb, Dictionary<int, Candidate> byHead)
    {
        if (!act.Sense.Has(ActTraits.Harm | ActTraits.Violence)
            || act.Sense.Type is not (ClaimType.Assault or ClaimType.Toll)
            || analysis.HasChild(verb, Relation.Subject)
            || analysis.Relation(verb)
                is not (
                    Relation.AdverbialClause
                    or Relation.AdjectivalClause
                    or Relation.OpenComplement
                    or Relation.Conjunct))
        {
            return false;
        }

        for (int at = analysis.Head(verb), steps = 0; at >= 0 && steps < 8; at = analysis.Head(at), steps++)
        {
            if (at < verb
                && byHead.TryGetValue(at, out var cause)
                && cause != act
                && cause.Sense.Type == ClaimType.Assault
                && cause.Construction != Construction.Predicate)
            {
                cause.Merged.Add(act);
                return true;
            }
        }

        return false;
    }

    private static string? Marker(Analysis analysis, int verb)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (analysis.Relation(child) is Relation.Marker or Relation.Case or Relation.AdverbialModifier
                && child < verb)
            {
                return analysis.Lower(child);
            }
        }

        return null;
    }
}
