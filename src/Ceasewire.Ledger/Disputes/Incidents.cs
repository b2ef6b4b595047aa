using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Disputes;

/// <summary>When accounts may tell of one happening.</summary>
internal static class Incidents
{
    /// <summary>Nothing known of the two excludes that they are one: neither day nor place differs.</summary>
    public static bool MayBeOne(Account one, Account other) =>
        MayBeEqual(one.Day, other.Day) && MayBeEqual(one.PlaceKey, other.PlaceKey);

    /// <summary>Both give the day and the place, and the same.</summary>
    public static bool AreOne(Account one, Account other) =>
        one.Day is not null && one.Day == other.Day && one.PlaceKey is not null && one.PlaceKey == other.PlaceKey;

    /// <summary>Some party of one list stands on a side of the other's; an empty list may be anyone.</summary>
    public static bool ShareSide(ImmutableArray<Party> one, ImmutableArray<Party> other) =>
        one.IsEmpty || other.IsEmpty || one.Select(Side.Of).Intersect(other.Select(Side.Of)).Any();

    private static bool MayBeEqual(string? one, string? other) => one is null || other is null || one == other;
}
