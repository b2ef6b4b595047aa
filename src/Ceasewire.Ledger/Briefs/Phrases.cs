using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>
/// Claims in telegraph style. The act itself is always the report's own word: no verb is put in anyone's mouth.
/// </summary>
internal static class Phrases
{
    /// <summary>"Syria: army “shelled” Jayrud residents (possible)".</summary>
    public static string Act(Claim claim)
    {
        string actors = Names(claim.Actors);
        string recipients = Names(claim.Recipients);
        string act = $"{actors} “{claim.Trigger.Exact}” {(recipients.Length > 0 ? "→ " + recipients : "")}".Trim();
        return $"{act}{Status(claim)}";
    }

    /// <summary>Empty for what is said to have happened.</summary>
    public static string Status(Claim claim) => claim.Status switch
    {
        ClaimStatus.Happened => "",
        ClaimStatus.Negated => " (said not to have happened)",
        var status => $" ({Terms.Of(status)})",
    };

    public static string Names(ImmutableArray<Party> parties) =>
        string.Join(", ", parties.Select(Terms.Of).Distinct(StringComparer.OrdinalIgnoreCase));
}
