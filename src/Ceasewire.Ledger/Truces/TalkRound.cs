using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>Talks that are called for, planned, held or declined.</summary>
/// <param name="State">One of the acts whose names begin with Talks.</param>
/// <param name="With">Names of those who take part, or decline to; empty where the reports name nobody.</param>
/// <param name="Venue">Where they meet, as far as the claim says; null where it does not.</param>
public sealed record TalkRound(
    ActDay? Day, TruceAct State, ImmutableArray<string> With, ClaimPlace? Venue, ImmutableArray<TruceStep> Steps)
{
    /// <summary>By day.</summary>
    /// <param name="steps">Of one process, by day.</param>
    internal static ImmutableArray<TalkRound> In(IEnumerable<TruceStep> steps) =>
    [
        .. steps.Where(step => step.Act >= TruceAct.TalksCalledFor)
            .GroupBy(step => (step.Day?.Day, step.Act, Keys(step), step.Account.PlaceKey))
            .Select(same => new TalkRound(
                same.First().Day,
                same.Key.Act,
                Names(same.First().Account.Claim),
                same.First() is { Scene.Basis: not SceneBasis.Said, Account.Claim.Place: { } venue } ? venue : null,
                [.. same])),
    ];

    private static ImmutableArray<string> Names(Claim claim) =>
        [.. claim.Actors.Concat(claim.Recipients).Select(Terms.Of).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Keys(TruceStep step) => string.Join(
        '\u0001',
        step.Account.Claim.Actors.Concat(step.Account.Claim.Recipients)
            .Select(party => Camp.Of(party).Key)
            .Distinct()
            .Order(StringComparer.Ordinal));
}
