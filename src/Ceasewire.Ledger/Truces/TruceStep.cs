using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>One account's part in a truce's history.</summary>
/// <param name="Stance">What its actors say to the matter; null where they take no position.</param>
/// <param name="Scene">Where the truce is, and how that is known.</param>
public sealed record TruceStep(TruceAct Act, Stance? Stance, TruceScene Scene, Account Account)
{
    /// <summary>Null where neither the act nor the report is dated.</summary>
    public ActDay? Day { get; } = ActDay.Of(Account);

    /// <summary>Camps of those who act, without words that nobody can be held to ("each side").</summary>
    public ImmutableArray<Camp> Camps { get; } =
        [.. Account.Claim.Actors.Where(IsIdentified).Select(Camp.Of).Distinct()];

    /// <summary>About the truce itself, not only what goes with one: talks, a withdrawal, an evacuation.</summary>
    public bool IsOfTruce =>
        Act < TruceAct.TalksCalledFor
        && Account.Claim.About is null or Matter.Ceasefire
        && Stance is not Ledger.Stance.ThreatensOver;

    internal static bool IsIdentified(Party party) => party.Id is not null || party.Sector is not null;
}
