using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Disputes;

/// <summary>When accounts may tell of one happening.</summary>
internal static class Incidents
{
    private const int DaysTogether = 7;

    /// <summary>Nothing known of the two excludes that they are one: neither day nor place differs.</summary>
    public static bool MayBeOne(Account one, Account other) =>
        MayBeEqual(one.Day, other.Day) && MayBeEqual(one.PlaceKey, other.PlaceKey);

    /// <summary>Both give the day and the place, and the same.</summary>
    public static bool AreOne(Account one, Account other) =>
        one.Day is not null && one.Day == other.Day && one.PlaceKey is not null && one.PlaceKey == other.PlaceKey;

    /// <summary>Some party of one list stands on a side of the other's; an empty list may be anyone.</summary>
    public static bool ShareSide(ImmutableArray<Party> one, ImmutableArray<Party> other) =>
        one.IsEmpty || other.IsEmpty || one.Select(Side.Of).Intersect(other.Select(Side.Of)).Any();

    /// <summary>Both lists name a party, and some side stands in both.</summary>
    public static bool NameOneSide(ImmutableArray<Party> one, ImmutableArray<Party> other) =>
        !one.IsEmpty && !other.IsEmpty && ShareSide(one, other);

    /// <summary>Not fighters in one list and unarmed people in the other.</summary>
    public static bool MayBeSameVictims(ImmutableArray<Party> one, ImmutableArray<Party> other) =>
        one.IsEmpty
        || other.IsEmpty
        || one.Any(victim => other.Any(second => MayBeEqual(IsArmed(victim), IsArmed(second))));

    private static bool? IsArmed(Party party) => party.Sector switch
    {
        null => null,
        Sector.Mil or Sector.Reb or Sector.Uaf or Sector.Cop or Sector.Spy => true,
        _ => false,
    };

    /// <summary>
    /// Both reports are dated, and appeared within a week of each other: what is denied was said shortly before.
    /// </summary>
    public static bool ArePublishedTogether(Account one, Account other) =>
        TryPublished(one, out var first) && TryPublished(other, out var second)
        && Math.Abs(first.DayNumber - second.DayNumber) <= DaysTogether;

    private static bool TryPublished(Account account, out DateOnly day) =>
        DateOnly.TryParseExact(
            account.Report.Reading.Article.Published.Edtf,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day);

    private static bool MayBeEqual(bool? one, bool? other) => one is null || other is null || one == other;

    private static bool MayBeEqual(string? one, string? other) => one is null || other is null || one == other;
}
