using System.Collections.Immutable;
using Ceasewire.Extraction.Parties;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>Gathers an act's parties from where its sense says that they stand.</summary>
internal sealed class PartyCollector(ActLexicon lexicon, ArgumentClasses classes)
{
    private static readonly ImmutableArray<string> OfAlone = ["of"];

    private static readonly ImmutableArray<string> Receiving = ["to", "from", "with", "against", "on", "for"];

    private static readonly ImmutableArray<string> Naming = [.. Receiving, "by", "of"];

    private static readonly ImmutableArray<string> AgainstAlone = ["against"];

    public ImmutableArray<PartyMention> Actors(Analysis analysis, SentenceNames names, Candidate act)
    {
        var parties = new PartyList(analysis, names, lexicon, classes)
        {
            TakesStates = IsBetweenStates(act.Sense.Type),
        };
        bool suffers = act.Light is { SubjectSuffers: true };
        if (!suffers && act.Frame.Doer >= 0 && (act.Light is not null || act.Sense.Actor.Takes(RoleSlots.Subject)))
        {
            parties.AddActor(act.Frame.Doer);
        }

        Collect(analysis, parties, act, act.Sense.Actor, recipients: false);
        if (parties.IsEmpty
            && act.Construction == Construction.Noun
            && analysis.Child(act.Head, Relation.RelativeClause) is { } clause
            && analysis.Child(clause, Relation.Subject) is { } subject)
        {
            // "an offensive in which government forces took the town".
            parties.AddActor(subject);
        }

        foreach (var cause in act.Merged.Where(_ => parties.IsEmpty))
        {
            Collect(analysis, parties, cause, cause.Sense.Actor, recipients: false);
        }

        return parties.ToImmutable();
    }

    public ImmutableArray<PartyMention> Recipients(
        Analysis analysis, SentenceNames names, Candidate act, ImmutableArray<PartyMention> actors)
    {
        var parties = new PartyList(analysis, names, lexicon, classes)
        {
            Except = actors,
            TakesTargets = act.Sense.Type == ClaimType.Assault,
            TakesStates = IsBetweenStates(act.Sense.Type),
        };
        if (act.Light is { SubjectSuffers: true } && act.Frame.Doer >= 0)
        {
            parties.AddRecipient(act.Frame.Doer);
        }
        else if (act.Sense.Recipient.Takes(RoleSlots.Subject) && act.Frame.Doer >= 0 && !act.Frame.IsPassive)
        {
            parties.AddRecipient(act.Frame.Doer);
        }

        Collect(analysis, parties, act, act.Sense.Recipient, recipients: true);
        foreach (var part in act.Merged)
        {
            Collect(analysis, parties, part, part.Sense.Recipient, recipients: true);
        }

        if (parties.IsEmpty && IsAddressed(act.Sense.Type) && !act.Sense.Recipient.Takes(RoleSlots.Subject))
        {
            AddAddressees(analysis, parties, act);
        }

        if (parties.IsEmpty && HasOtherSide(act.Sense.Type) && !act.Sense.Recipient.Takes(RoleSlots.Subject))
        {
            AddNearest(analysis, parties, act);
        }

        return parties.ToImmutable();
    }

    private static bool IsAddressed(ClaimType type) =>
        type
            is ClaimType.Accuse
                or ClaimType.Support
                or ClaimType.Reject
                or ClaimType.Request
                or ClaimType.Threaten
                or ClaimType.Agree
                or ClaimType.Concede;

    /// <summary>Whose other side is often named only inside what is done: "lifted sanctions against Sudan".</summary>
    private static bool HasOtherSide(ClaimType type) => IsAddressed(type)
        || type is ClaimType.Sanction or ClaimType.Consult or ClaimType.Cooperate or ClaimType.Aid || IsAimed(type);

    /// <summary>Whose other side is only whom it is aimed against.</summary>
    private static bool IsAimed(ClaimType type) => type is ClaimType.Protest or ClaimType.Mobilize;

    /// <summary>
    /// Whom words are said to where no phrase of their own says so: "rejected Russia's proposal" (whose it is),
    /// "refused to hand the bodies to the families" (whom the governed act is done to).
    /// </summary>
    private static void AddAddressees(Analysis analysis, PartyList parties, Candidate act)
    {
        if (act.Frame.Patient >= 0 && act.Construction is Construction.Active or Construction.Passive)
        {
            parties.AddOwners(act.Frame.Patient);
        }

        if (analysis.Child(act.Head, Relation.OpenComplement) is { } governed)
        {
            if (analysis.Child(governed, Relation.Object) is { } patient)
            {
                parties.AddRecipient(patient);
            }

            foreach (int token in Phrases.Under(analysis, governed, Receiving))
            {
                parties.AddRecipient(token);
            }
        }
    }

    /// <summary>
    /// "lifted long-standing sanctions against Sudan", "agreed to share its plans with Oslo", "rejected a request by
    /// Oslo": the first party that the act's own words name behind such a preposition, however deep.
    /// </summary>
    private static void AddNearest(Analysis analysis, PartyList parties, Candidate act)
    {
        int head = act.Clause >= 0 ? act.Clause : act.Head;
        var words = analysis.Subtree(act.Head);
        var naming = IsAimed(act.Sense.Type) ? AgainstAlone : Naming;
        for (int token = Math.Max(head, act.Head) + 1; token < words.End && parties.IsEmpty; token++)
        {
            if (Phrases.CaseOf(analysis, token) is { } preposition && naming.Contains(preposition)
                && IsInClause(analysis, token, act.Head))
            {
                parties.AddKnown(token);
            }
        }
    }

    /// <summary>Whether only phrases and governed clauses lie between.</summary>
    private static bool IsInClause(Analysis analysis, int token, int head)
    {
        for (int at = token, steps = 0; at >= 0 && steps < 8; at = analysis.Head(at), steps++)
        {
            if (at == head)
            {
                return true;
            }

            if (analysis.Relation(at) is Relation.AdverbialClause or Relation.RelativeClause or Relation.Parataxis
                or Relation.ClausalComplement or Relation.Apposition)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsBetweenStates(ClaimType type) =>
        type
            is not (
                ClaimType.Assault
                or ClaimType.Control
                or ClaimType.Toll
                or ClaimType.Situation
                or ClaimType.Retreat
                or ClaimType.Mobilize
                or ClaimType.Coerce);

    private static void Collect(Analysis analysis, PartyList parties, Candidate act, RoleSource source, bool recipients)
    {
        void Add(int token)
        {
            if (recipients)
            {
                parties.AddRecipient(token);
            }
            else
            {
                parties.AddActor(token);
            }
        }

        bool noun = act.Construction is Construction.Noun or Construction.Light;
        if (!noun
            && act.Frame.Patient >= 0
            && (
                source.Takes(RoleSlots.Object) || (act.Frame.IsPassive && source.Takes(RoleSlots.Subject) && recipients)))
        {
            Add(act.Frame.Patient);
        }

        if (noun)
        {
            if (source.Takes(RoleSlots.Modifier)
                && act.Head > 0
                && analysis.Xpos(act.Head) == "VBG"
                && analysis.Upos(act.Head - 1) == Upos.Noun)
            {
                // "killed in police firing": the tree hangs both on the verb.
                parties.AddModifier(act.Head - 1);
            }

            foreach (int child in analysis.Children(act.Head))
            {
                bool modifier =
                    analysis.Relation(child)
                    is Relation.Compound
                        or Relation.AdjectivalModifier
                        or Relation.UnmarkedModifier;
                if ((modifier && source.Takes(RoleSlots.Modifier))
                    || (analysis.Relation(child) == Relation.PossessiveModifier && source.Takes(RoleSlots.Possessor)))
                {
                    parties.AddModifier(child);
                }
            }
        }

        foreach (int token in Phrases.Under(analysis, act.Head, source.Prepositions))
        {
            Add(token);
        }

        if (noun)
        {
            // "the execution of the pilot by gunmen": the second phrase is often hung on the first.
            foreach (int inner in Phrases.Under(analysis, act.Head, OfAlone))
            {
                foreach (int token in Phrases.Under(analysis, inner, source.Prepositions.Remove("of")))
                {
                    Add(token);
                }
            }
        }

        int other = noun ? act.Light is null ? -1 : act.Clause : act.Frame.Patient;
        if (other >= 0 && (noun || !act.Frame.IsPassive))
        {
            foreach (int token in Phrases.Under(analysis, other, source.Prepositions))
            {
                Add(token);
            }
        }
    }
}
