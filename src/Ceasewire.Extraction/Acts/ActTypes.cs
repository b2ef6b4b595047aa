using System.Collections.Immutable;
using Ceasewire.Extraction.Parties;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Acts;

/// <summary>The type of an act where its wording changes that of its sense, and the id of the rule that read it.</summary>
internal static class ActTypes
{
    public static ClaimType Of(Candidate act, ImmutableArray<PartyMention> actors, ClaimStatus status)
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

        return status is ClaimStatus.Negated or ClaimStatus.Conditional && Refuses(act, status) ? ClaimType.Reject : sense.Type;
    }

    /// <summary>"type.construction": "reject.active".</summary>
    public static string Rule(ClaimType type, Construction construction) => Rules[((int)type * Constructions) + (int)construction];

    /// <summary>The code where the type is not that of the sense.</summary>
    public static string? Cameo(ClaimType type) => type == ClaimType.Reject ? "120" : null;

    /// <summary>"will not agree", "was not participating": not agreeing is a refusal.</summary>
    private static bool Refuses(Candidate act, ClaimStatus status) =>
        (act.Sense.Type == ClaimType.Agree && act.Sense.Has(ActTraits.Speech)) || act.Sense.About == Matter.Talks
            ? status == ClaimStatus.Negated
            : false;

    private static readonly int Constructions = Enum.GetValues<Construction>().Length;

    private static readonly string[] Rules =
    [
        .. from type in Enum.GetNames<ClaimType>()
           from construction in Enum.GetNames<Construction>()
           select $"{type.ToLowerInvariant()}.{construction.ToLowerInvariant()}",
    ];
}
