using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Control;

/// <summary>Who is said to have a place, as JSON: claims stand once, holdings name them by their ids.</summary>
public sealed record ControlRecord(
    string Key,
    ClaimPlace Place,
    string? Around,
    bool IsDisputed,
    ImmutableArray<HoldingRecord> Holdings,
    ImmutableArray<ToldClaim> Claims)
{
    public const string FormatName = "ceasewire.control/1";

    [System.Text.Json.Serialization.JsonPropertyOrder(-1)]
    public string Format => FormatName;

    public static ControlRecord Of(PlaceControl place) => new(
        place.Key,
        place.Place,
        place.Around,
        place.IsDisputed,
        [.. place.Holdings.Select(HoldingRecord.Of)],
        [
            .. place.Holdings.SelectMany(holding => holding.Accounts.Concat(holding.Endings))
                .DistinctBy(AccountKey.Of)
                .Select(ToldClaim.Of),
        ]);
}

/// <summary>One camp said to have the place.</summary>
/// <param name="Claims">Claims that say so.</param>
/// <param name="Endings">Claims that end it.</param>
public sealed record HoldingRecord(
    Camp Camp,
    string Name,
    ActDay? Since,
    DateOnly? LastSaid,
    ActDay? Until,
    HoldingState State,
    Extent Extent,
    Figure? Share,
    bool IsDisputed,
    ImmutableArray<string> Claims,
    ImmutableArray<string> Endings)
{
    public static HoldingRecord Of(Holding holding) => new(
        holding.Camp,
        holding.Name,
        holding.Since,
        holding.LastSaid,
        holding.Until,
        holding.State,
        holding.Extent,
        holding.Share,
        holding.IsDisputed,
        [.. holding.Accounts.Select(account => account.Claim.Id)],
        [.. holding.Endings.Select(account => account.Claim.Id)]);
}
