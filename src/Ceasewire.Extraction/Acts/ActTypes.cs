using System.Collections.Immutable;
using Ceasewire.Extraction.Parties;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// The type of an act where its wording changes that of its sense, and the id of the rule that read it.
/// </summary>
internal static class ActTypes
{
    public static ClaimType Of(Candidate act, ImmutableArray<PartyMention> actors, ActStatus status)
    {
        var sense = act.Sense;
        bool caused = act.Frame.Doer >= 0 || act.Merged.Any(part => part.Sense.Has(ActTraits.Violence));
        bool agentless = act.Construction == Construction.Passive && actors.IsEmpty && !caused;
        if (agentless && (sense.Has(ActTraits.Harm) || sense.Figure is Records.FigureKind.Evacuated))
        {
            return ClaimType.Toll;
        }

        if (sense.Has(ActTraits.Unnamed) && actors.IsEmpty)
        {
            return ClaimType.Situation;
        }

        if (IsOneSidedTruce(sense, actors))
        {
            return ClaimType.Concede;
        }

        return status.IsNegated && Refuses(act) ? ClaimType.Reject : sense.Type;
    }

    /// <summary>"type.form": "reject.verb", "assault.noun", "toll.predicate".</summary>
    public static string Rule(ClaimType type, Construction construction) =>
        Rules[((int)type * Forms.Length) + (int)FormOf(construction)];

    /// <summary>The code where the type is not that of the sense.</summary>
    public static string? Cameo(ClaimType type) => type == ClaimType.Reject ? "120" : null;

    /// <summary>"The rebels declared a ceasefire": nobody else is said to have agreed.</summary>
    private static bool IsOneSidedTruce(ActSense sense, ImmutableArray<PartyMention> actors) =>
        sense is { Type: ClaimType.Agree, Cameo: "0871" } && sense.Has(ActTraits.Speech) && actors.Length == 1;

    /// <summary>"will not agree", "was not participating": not agreeing is a refusal.</summary>
    private static bool Refuses(Candidate act) =>
        (act.Sense.Type == ClaimType.Agree && (act.Sense.Has(ActTraits.Speech) || act.Frame.Doer >= 0))
        || act.Sense.About == Matter.Talks;

    private static Form FormOf(Construction construction) => construction switch
    {
        Construction.Noun or Construction.Light => Form.Noun,
        Construction.Predicate => Form.Predicate,
        _ => Form.Verb,
    };

    private enum Form
    {
        Verb,
        Noun,
        Predicate,
    }

    private static readonly string[] Forms = [.. Enum.GetNames<Form>().Select(form => form.ToLowerInvariant())];

    private static readonly string[] Rules =
    [
        .. from type in Enum.GetNames<ClaimType>()
           from form in Forms
           select $"{type.ToLowerInvariant()}.{form}",
    ];

    /// <summary>Force, harm and ground; talks, deals and demands are acts of peace too.</summary>
    public static bool IsOfConflict(ClaimType type) => type is ClaimType.Assault or ClaimType.Control or ClaimType.Toll
        or ClaimType.Situation or ClaimType.Mobilize or ClaimType.Retreat or ClaimType.Coerce or ClaimType.Threaten;
}
