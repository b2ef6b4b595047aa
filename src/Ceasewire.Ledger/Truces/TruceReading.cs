using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>Reads what a claim tells of a truce from its type, matter, status, code and trigger.</summary>
internal static class TruceReading
{
    private const string CodeOfTruce = "0871";
    private const string CodeOfViolation = "196";

    /// <returns>Null where the claim is about no truce.</returns>
    public static (TruceAct Act, Stance? Stance)? Of(Claim claim) => claim switch
    {
        { Type: ClaimType.Assault, Cameo: CodeOfViolation } => (Violation(claim), null),
        { Type: ClaimType.Accuse, About: Matter.Ceasefire } => (Violation(claim), Stances.Of(claim)),
        { Type: ClaimType.Agree, About: Matter.Ceasefire } => Agreement(claim),
        { Type: ClaimType.Reject or ClaimType.Concede, About: Matter.Ceasefire } => Refusal(claim),
        { Type: ClaimType.Consult } or { About: Matter.Talks } => Talks(claim) is { } talks ? (talks, null) : null,
        _ => Stances.Of(claim) is { } stance ? (TruceAct.Position, stance) : null,
    };

    private static TruceAct Violation(Claim claim) =>
        IsAsserted(claim) ? TruceAct.Violated
        : IsContradicted(claim) ? TruceAct.ViolationDenied
        : TruceAct.Position;

    /// <summary>"The truce came into force", "held", "was extended"; else somebody's agreement.</summary>
    private static (TruceAct, Stance?) Agreement(Claim claim)
    {
        string trigger = claim.Trigger.Exact;
        var stance = Stances.Of(claim);
        if (claim.Cameo == CodeOfTruce && WordRoles.Holds("begins", trigger))
        {
            return (
                IsAsserted(claim) ? TruceAct.Begins
                : IsContradicted(claim) ? TruceAct.NotBegun
                : TruceAct.BeginningPlanned,
                claim.Actors.IsEmpty ? null : stance);
        }

        if (claim.Cameo == CodeOfTruce && WordRoles.Holds("holds", trigger))
        {
            return (
                IsAsserted(claim) ? TruceAct.Holds
                : IsContradicted(claim) ? TruceAct.Violated
                : TruceAct.Position,
                null);
        }

        if (IsAsserted(claim) && WordRoles.Holds("extends", trigger))
        {
            return (TruceAct.Extends, stance);
        }

        return (TruceAct.Position, IsDeclared(claim) ? Stance.Declares : stance);
    }

    private static (TruceAct, Stance?) Refusal(Claim claim)
    {
        var stance = Stances.Of(claim);
        return claim.Type != ClaimType.Reject || !IsAsserted(claim) ? (TruceAct.Position, stance)
            : WordRoles.Holds("collapses", claim.Trigger.Exact) ? (TruceAct.Collapses, null)
            : WordRoles.Holds("ends", claim.Trigger.Exact) ? (TruceAct.Ends, stance)
            : (TruceAct.Position, stance);
    }

    /// <summary>"The army announced a truce": one side's word, whatever others say.</summary>
    private static bool IsDeclared(Claim claim) =>
        claim.Cameo == CodeOfTruce && IsAsserted(claim) && claim is { Actors: [_], Recipients: [] };

    private static TruceAct? Talks(Claim claim) => claim switch
    {
        {
            Type: ClaimType.Consult,
            About: not (Matter.Ceasefire or Matter.Talks or Matter.Withdrawal or Matter.Evacuation)
        } => null,
        { Type: ClaimType.Consult or ClaimType.Agree } when IsContradicted(claim) => TruceAct.TalksDeclined,
        { Type: ClaimType.Consult } when IsAsserted(claim) => TruceAct.TalksHeld,
        { Type: ClaimType.Consult or ClaimType.Agree } => TruceAct.TalksPlanned,
        { Type: ClaimType.Reject or ClaimType.Sanction } when !IsContradicted(claim) => TruceAct.TalksDeclined,
        { Type: ClaimType.Request } when IsAsserted(claim) => TruceAct.TalksCalledFor,
        _ => null,
    };

    private static bool IsAsserted(Claim claim) => claim.Status is ClaimStatus.Happened or ClaimStatus.Ongoing;

    private static bool IsContradicted(Claim claim) => claim.Status is ClaimStatus.Negated or ClaimStatus.Denied;
}
