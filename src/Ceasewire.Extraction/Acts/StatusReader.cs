using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>Whether an act is said to have happened, and on what condition.</summary>
internal readonly record struct ActStatus(ClaimStatus Status, TokenRange? Condition, string Reason)
{
    /// <summary>Whether the words negate the act, conditional or not.</summary>
    public bool IsNegated { get; init; } = Status == ClaimStatus.Negated;
}

/// <summary>
/// Reads the status of an act from its verb group, what negates it, what governs it and what it depends on. What is
/// threatened, planned, possible, conditional, negated or denied never comes out as having happened.
/// </summary>
internal sealed class StatusReader(StatusWords words)
{
    private const int Reach = 5;

    public ActStatus Of(Analysis analysis, Candidate act)
    {
        int verb = act.Clause >= 0 ? act.Clause : act.Head;
        var status = act.Construction switch
        {
            Construction.Noun when act.Clause != act.Head => OfNoun(analysis, act),
            Construction.Light => OfLight(analysis, act, verb),
            _ => OfVerb(analysis, verb, act.Sense, Reach),
        };
        if (act.Sense.Has(ActTraits.Planned) && status.Status is ClaimStatus.Happened or ClaimStatus.Ongoing)
        {
            status = status with { Status = ClaimStatus.Planned };
        }

        if (status.Status is not (ClaimStatus.Happened or ClaimStatus.Ongoing) || act.Sense.Has(ActTraits.Planned))
        {
            if (Conditions.Of(analysis, words, verb) is { } condition && status.Status != ClaimStatus.Denied)
            {
                return new ActStatus(ClaimStatus.Conditional, condition, "depends on a condition")
                {
                    IsNegated = status.IsNegated,
                };
            }
        }

        return status;
    }

    /// <summary>The status of a verb that need not be an act of ours.</summary>
    public ClaimStatus OfPredicate(Analysis analysis, int verb)
    {
        var status = OfVerb(analysis, verb, Any, Reach).Status;
        bool isOpen = status is not (ClaimStatus.Happened or ClaimStatus.Ongoing or ClaimStatus.Denied);
        return isOpen && Conditions.Of(analysis, words, verb) is not null ? ClaimStatus.Conditional : status;
    }

    private static ActSense Any { get; } = new(
        ClaimType.Situation, null, null, new(RoleSlots.None, []), new(RoleSlots.None, []), null, ActTraits.None, null);

    private ActStatus OfVerb(Analysis analysis, int verb, ActSense sense, int reach)
    {
        if (VerbGroupReader.Read(analysis, words, verb) is { } own)
        {
            return own;
        }

        if (reach > 0 && Above(analysis, verb, sense, reach) is { } above)
        {
            return above;
        }

        if (sense.Has(ActTraits.Speech))
        {
            return new ActStatus(ClaimStatus.Happened, null, "said, so done");
        }

        if (analysis.Lemma(verb) is "continue" or "persist")
        {
            return new ActStatus(ClaimStatus.Ongoing, null, "going on");
        }

        bool participle =
            analysis.Relation(verb) is Relation.AdjectivalClause or Relation.AdverbialClause or Relation.OpenComplement;
        return VerbGroupReader.IsProgressive(analysis, verb) ? new ActStatus(ClaimStatus.Ongoing, null, "going on")
            : sense.Has(ActTraits.State) && (participle || !VerbGroupReader.IsPast(analysis, verb))
                ? new ActStatus(ClaimStatus.Ongoing, null, "a lasting state")
                : new ActStatus(ClaimStatus.Happened, null, "told as a fact");
    }

    /// <summary>
    /// What a governing verb or noun makes of the act: "plans to attack", "failed to seize", "denied bombing".
    /// </summary>
    private ActStatus? Above(Analysis analysis, int verb, ActSense sense, int reach)
    {
        int governor = analysis.Head(verb);
        var relation = analysis.Relation(verb);
        if (relation == Relation.Conjunct && governor >= 0)
        {
            return SharesAuxiliary(analysis, verb, governor) ? OfShared(analysis, governor, sense, reach) : null;
        }

        if (governor >= 0
            && (relation is Relation.ClausalComplement or Relation.AdjectivalClause
                || (relation == Relation.RelativeClause && analysis.HasChild(verb, Relation.Marker)))
            && OfTelling(analysis, governor) is { } denied)
        {
            return denied;
        }

        if (governor < 0
            || !Governors.IsClauseLink(relation)
                && relation is not (Relation.Object or Relation.Oblique or Relation.Subject))
        {
            return null;
        }

        string lemma = analysis.Lemma(governor);
        if (words.Is(lemma, StatusUse.Denial)
            && relation
                is not (
                    Relation.RelativeClause
                    or Relation.AdjectivalClause
                    or Relation.AdverbialClause
                    or Relation.Oblique
                    or Relation.Subject)
            && !VerbGroupReader.IsNegated(analysis, words, governor))
        {
            return new ActStatus(ClaimStatus.Denied, null, $"denied: \"{lemma}\"");
        }

        bool infinitive = VerbGroupReader.IsInfinitive(analysis, verb);
        bool gerund =
            analysis.Xpos(verb) == "VBG"
            && relation == Relation.AdverbialClause
            && analysis.HasChild(verb, Relation.Marker)
            && words.Is(lemma, StatusUse.Implicative);
        if (gerund || relation == Relation.OpenComplement || infinitive)
        {
            return OfGoverned(analysis, governor, lemma, infinitive, sense, reach);
        }

        return relation == Relation.ClausalComplement && words.Of(lemma, StatusUse.Hedge) is { } hedged
            ? new ActStatus(hedged, null, $"not sure: \"{lemma}\"")
            : null;
    }

    /// <summary>"Rejects the charge that", "dismissed reports of": what the noun tells is denied.</summary>
    private ActStatus? OfTelling(Analysis analysis, int noun)
    {
        int verb = analysis.Head(noun);
        return verb >= 0
            && analysis.Relation(noun) is Relation.Object or Relation.PassiveSubject
            && words.Is(analysis.Lemma(noun), StatusUse.Telling)
            && words.Is(analysis.Lemma(verb), StatusUse.Denial)
            && !VerbGroupReader.IsNegated(analysis, words, verb)
                ? new ActStatus(ClaimStatus.Denied, null, $"denied: \"{analysis.Lemma(verb)}\"")
                : null;
    }

    private ActStatus? OfGoverned(
        Analysis analysis,
        int governor,
        string lemma,
        bool infinitive,
        ActSense sense,
        int reach)
    {
        if (words.Of(lemma, StatusUse.Implicative) is { } implied)
        {
            var outer = OfVerb(analysis, governor, sense with { Traits = ActTraits.None }, reach - 1);
            return implied == ClaimStatus.Negated
                ? outer.Status == ClaimStatus.Negated
                    ? new ActStatus(ClaimStatus.Happened, null, $"\"{lemma}\" negated")
                    : new ActStatus(ClaimStatus.Negated, null, $"\"{lemma}\" says that it was not done")
                : outer.Status != ClaimStatus.Happened ? outer
                : lemma is "continue" or "keep" ? new ActStatus(ClaimStatus.Ongoing, null, "going on")
                : null;
        }

        if (words.Of(lemma, StatusUse.Hedge) is { } hedged)
        {
            // "have not been able to arrest": what cannot be done is not done.
            if (lemma == "able" && VerbGroupReader.IsNegated(analysis, words, governor))
            {
                return new ActStatus(ClaimStatus.Negated, null, "not able to");
            }

            return new ActStatus(hedged, null, $"not sure: \"{lemma}\"");
        }

        return infinitive ? new ActStatus(ClaimStatus.Planned, null, $"still to come: \"{lemma}\"") : null;
    }

    private static bool SharesAuxiliary(Analysis analysis, int verb, int governor) =>
        analysis.Upos(governor) == Upos.Verb
        && !analysis.HasChild(verb, Relation.Subject) && !analysis.HasChild(verb, Relation.PassiveSubject)
        && !analysis.HasChild(verb, Relation.Auxiliary) && !analysis.HasChild(verb, Relation.PassiveAuxiliary)
        && analysis.Xpos(verb) == analysis.Xpos(governor);

    private ActStatus? OfShared(Analysis analysis, int governor, ActSense sense, int reach)
    {
        var shared = OfVerb(analysis, governor, sense, reach - 1);
        return shared.Status is ClaimStatus.Happened or ClaimStatus.Negated ? null : shared;
    }

    private ActStatus OfLight(Analysis analysis, Candidate act, int verb)
    {
        var status = OfVerb(analysis, verb, act.Sense, Reach);
        return act.Light!.Value.Outcome == LightOutcome.Planned
            && status.Status == ClaimStatus.Happened
            && !act.Sense.Has(ActTraits.Speech)
                ? new ActStatus(ClaimStatus.Planned, null, "only intended")
            : act.Light!.Value.Outcome == LightOutcome.Ongoing && status.Status == ClaimStatus.Happened
                ? new ActStatus(ClaimStatus.Ongoing, null, "going on")
            : Adjective(analysis, act.Head) is { } adjective && status.Status == ClaimStatus.Happened ? adjective
            : NegativeDeterminer(analysis, act.Head) && status.Status == ClaimStatus.Happened
                ? new ActStatus(ClaimStatus.Negated, null, "\"no\" before the noun")
                : status;
    }

    private ActStatus OfNoun(Analysis analysis, Candidate act)
    {
        if (Adjective(analysis, act.Head) is { } adjective)
        {
            return adjective;
        }

        if (analysis.Relation(act.Head) == Relation.NominalModifier
            && Phrases.CaseOf(analysis, act.Head) is "of" or "for" or "to" or "about"
            && words.Of(analysis.Lemma(analysis.Head(act.Head)), StatusUse.Noun) is { } above)
        {
            return new ActStatus(above, null, $"\"{analysis.Lemma(analysis.Head(act.Head))}\" of it");
        }

        if (analysis.Relation(act.Head) == Relation.NominalModifier
            && Phrases.HasCase(analysis, act.Head, "of")
            && OfTelling(analysis, analysis.Head(act.Head)) is { } denied)
        {
            return denied;
        }

        if (NegativeDeterminer(analysis, act.Head) || Phrases.HasCase(analysis, act.Head, "without"))
        {
            return new ActStatus(ClaimStatus.Negated, null, "\"no\" or \"without\" before the noun");
        }

        if (analysis.Child(act.Head, Relation.RelativeClause) is { } clause && IsTaking(analysis, clause))
        {
            return OfVerb(analysis, clause, act.Sense, 2);
        }

        if (act.Clause < 0)
        {
            return act.Sense.Has(ActTraits.State) ? new ActStatus(ClaimStatus.Ongoing, null, "a lasting state") : Told;
        }

        string lemma = analysis.Lemma(act.Clause);
        var relation = analysis.Relation(act.Head);
        bool argument =
            relation
            is Relation.Object
                or Relation.PassiveSubject
                or Relation.Subject
                or Relation.Oblique
                or Relation.Conjunct;
        if (argument && words.Is(lemma, StatusUse.Denial) && relation == Relation.Object)
        {
            return new ActStatus(ClaimStatus.Denied, null, $"denied: \"{lemma}\"");
        }

        if (relation == Relation.Object && words.Of(lemma, StatusUse.Implicative) == ClaimStatus.Negated)
        {
            return new ActStatus(ClaimStatus.Negated, null, $"\"{lemma}\" says that it was not done");
        }

        if (relation is Relation.Object or Relation.PassiveSubject or Relation.Oblique
            && words.Of(lemma, StatusUse.Governor) is { } still
            && !VerbGroupReader.IsNegated(analysis, words, act.Clause)
            && (relation == Relation.Oblique ? Phrases.HasCase(analysis, act.Head, "for") : lemma != "call"))
        {
            return new ActStatus(still, null, $"still to come: \"{lemma}\"");
        }

        var outer = OfVerb(analysis, act.Clause, act.Sense with { Traits = act.Sense.Traits & ActTraits.State }, 2);
        bool subject = relation is Relation.Subject or Relation.PassiveSubject or Relation.Object;
        return subject && outer.Status is not (ClaimStatus.Happened or ClaimStatus.Negated) ? outer
            : lemma is "continue" or "rage" or "keep" && subject ? new ActStatus(ClaimStatus.Ongoing, null, "going on")
            : act.Sense.Has(ActTraits.State) ? new ActStatus(ClaimStatus.Ongoing, null, "a lasting state")
            : Told;
    }

    /// <summary>"talks, which were set to take place": the clause tells when the noun's act is.</summary>
    private static bool IsTaking(Analysis analysis, int verb) =>
        analysis.Lemma(verb)
            is "take"
                or "hold"
                or "begin"
                or "start"
                or "happen"
                or "occur"
                or "set"
                or "schedule"
                or "plan"
                or "expect"
                or "due";

    private static ActStatus Told { get; } = new(ClaimStatus.Happened, null, "told as a fact");

    private ActStatus? Adjective(Analysis analysis, int noun)
    {
        foreach (int child in analysis.Children(noun))
        {
            if (analysis.Relation(child) is Relation.AdjectivalModifier or Relation.Compound
                && words.Of(analysis.Lower(child), StatusUse.Adjective) is { } status)
            {
                return new ActStatus(status, null, $"\"{analysis.Lower(child)}\" before the noun");
            }
        }

        return null;
    }

    private static bool NegativeDeterminer(Analysis analysis, int noun) =>
        analysis.Child(noun, Relation.Determiner) is { } determiner && analysis.Lower(determiner) is "no" or "neither";
}
