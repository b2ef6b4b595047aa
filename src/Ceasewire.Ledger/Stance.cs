using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>What a party says to a truce, a withdrawal or an evacuation.</summary>
public enum Stance
{
    CallsFor,
    Accepts,
    AcceptsIf,
    MayAccept,
    Declares,
    Rejects,
    RejectsIf,
    DoesNotReject,
    Backs,
    ThreatensOver,
    AccusesOver,
    DoesNotCallFor,
}

/// <summary>Reads stances from claims.</summary>
public static class Stances
{
    /// <returns>The stance of the claim's actors; null where the claim takes none on these matters.</returns>
    public static Stance? Of(Claim claim)
    {
        if (claim.About is not (Matter.Ceasefire or Matter.Withdrawal or Matter.Evacuation))
        {
            return null;
        }

        bool no = claim.Status is ClaimStatus.Negated or ClaimStatus.Denied;
        return claim.Type switch
        {
            ClaimType.Request => no ? Stance.DoesNotCallFor : Stance.CallsFor,
            ClaimType.Support => no ? Stance.Rejects : Stance.Backs,
            ClaimType.Agree => Agreeing(claim),
            ClaimType.Concede => IsSaid(claim) ? Stance.Declares : Agreeing(claim),
            ClaimType.Reject => Rejecting(claim),
            ClaimType.Threaten => Stance.ThreatensOver,
            ClaimType.Accuse => Stance.AccusesOver,
            _ => null,
        };
    }

    public static string Of(Stance stance) => stance switch
    {
        Stance.CallsFor => "calls for",
        Stance.AcceptsIf => "accepts on a condition",
        Stance.MayAccept => "may accept",
        Stance.RejectsIf => "rejects on a condition",
        Stance.DoesNotReject => "does not reject",
        Stance.ThreatensOver => "threatens over",
        Stance.AccusesOver => "accuses others over",
        Stance.DoesNotCallFor => "does not call for",
        _ => stance.ToString().ToLowerInvariant(),
    };

    /// <summary>
    /// "Will not agree without a withdrawal" is a refusal with a condition: what would be accepted is named, so it is
    /// acceptance on a condition.
    /// </summary>
    private static Stance Agreeing(Claim claim) => claim.Status switch
    {
        ClaimStatus.Happened or ClaimStatus.Ongoing => Stance.Accepts,
        ClaimStatus.Conditional => Stance.AcceptsIf,
        ClaimStatus.Negated or ClaimStatus.Denied => claim.Condition is null ? Stance.Rejects : Stance.AcceptsIf,
        _ => Stance.MayAccept,
    };

    private static Stance Rejecting(Claim claim) => claim.Status switch
    {
        ClaimStatus.Negated or ClaimStatus.Denied => Stance.DoesNotReject,
        ClaimStatus.Conditional => Stance.RejectsIf,
        _ => Stance.Rejects,
    };

    private static bool IsSaid(Claim claim) => claim.Status is ClaimStatus.Happened or ClaimStatus.Ongoing;
}
