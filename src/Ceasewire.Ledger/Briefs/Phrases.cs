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

    /// <summary>"accepts on a condition a ceasefire “if …”".</summary>
    public static string Position(Stance stance, Claim claim) =>
        $"{Stances.Of(stance)} {Matter(claim)}{Condition(claim)}";

    /// <summary>The words of a condition; empty where there is none.</summary>
    public static string Condition(Claim claim) => claim.Condition is { } condition ? $" “{condition.Exact}”" : "";

    /// <summary>What a position is on.</summary>
    private static string Matter(Claim claim) => claim.About switch
    {
        Records.Matter.Withdrawal => "a withdrawal",
        Records.Matter.Evacuation => "an evacuation",
        _ => "a ceasefire",
    };

    public static string Names(ImmutableArray<Party> parties) =>
        string.Join(", ", parties.Select(Terms.Of).Distinct(StringComparer.OrdinalIgnoreCase));
}
