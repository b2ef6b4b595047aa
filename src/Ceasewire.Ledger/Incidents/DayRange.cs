using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>
/// The days on which something can have happened, both inclusive, as day numbers (<see cref="DateOnly.DayNumber"/>).
/// </summary>
/// <param name="IsSaid">False where a report only says that it is over: reckoned from the day of publication.</param>
public readonly record struct DayRange(int First, int Last, bool IsSaid)
{
    /// <summary>A longer time is history or a summing up, not one happening.</summary>
    public const int LongestDays = 3;

    /// <summary>News is of its day or the day before.</summary>
    private const int DaysBeforePublication = 1;

    public bool IsOneDay => First == Last;

    public bool Meets(DayRange other) => First <= other.Last && other.First <= Last;

    /// <summary>Days in both; only for ranges that meet.</summary>
    public DayRange And(DayRange other) =>
        new(Math.Max(First, other.First), Math.Min(Last, other.Last), IsSaid || other.IsSaid);

    /// <returns>Null where neither the claim nor the report is dated, or the claim's time is too long.</returns>
    public static DayRange? Of(Account account) => account.Claim.Time is { } time
        ? Said(time)
        : TryDay(account.Published, out int published)
            ? new(published - DaysBeforePublication, published, IsSaid: false)
            : null;

    /// <summary>Whether the claim is of a time that no happening fills: "since 2011".</summary>
    public static bool IsTooLong(Account account) => account.Claim.Time is { } time && Said(time) is null;

    private static DayRange? Said(ClaimTime time)
    {
        if (!TryDay(time.Start, out int first))
        {
            return null;
        }

        if (!TryDay(time.End, out int last))
        {
            return time.Precision <= TimePrecision.Day ? new(first, first, IsSaid: true) : null;
        }

        // The end is exclusive: at midnight it belongs to the day before.
        last -= time.End!.Length == 10 || time.End.EndsWith("T00:00", StringComparison.Ordinal) ? 1 : 0;
        return last - first < LongestDays ? new(first, Math.Max(first, last), IsSaid: true) : null;
    }

    private static bool TryDay(string? moment, out int day)
    {
        bool isDay = IsoDate.TryDayOf(moment, out var date);
        day = date.DayNumber;
        return isDay;
    }
}
