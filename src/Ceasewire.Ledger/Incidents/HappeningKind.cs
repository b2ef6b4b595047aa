using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>Types of claims that can tell of one happening: an attack and its dead are one.</summary>
public enum HappeningKind
{
    Violence,
    Ground,
    Coercion,
    Protest,
    Talks,
    Aid,
    Movement,
}

/// <summary>Reads kinds of happenings from claims.</summary>
public static class HappeningKinds
{
    /// <returns>
    /// Null for what is said, offered or refused (that is a position), and for what is planned, possible or on a
    /// condition: it has not happened.
    /// </returns>
    public static HappeningKind? Of(Claim claim) =>
        claim.Status is ClaimStatus.Planned or ClaimStatus.Possible or ClaimStatus.Conditional ? null
        : claim.Type switch
        {
            ClaimType.Assault or ClaimType.Toll => HappeningKind.Violence,
            ClaimType.Control or ClaimType.Retreat => HappeningKind.Ground,
            ClaimType.Coerce => HappeningKind.Coercion,
            ClaimType.Protest => HappeningKind.Protest,
            ClaimType.Consult => HappeningKind.Talks,
            ClaimType.Aid => HappeningKind.Aid,
            ClaimType.Mobilize => HappeningKind.Movement,
            _ => null,
        };
}
