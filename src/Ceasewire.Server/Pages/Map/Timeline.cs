using System.Collections.Immutable;

namespace Ceasewire.Server.Pages.Map;

/// <summary>How many claims are told of each day, week or month.</summary>
public sealed record Timeline(ImmutableArray<TimelineBar> Bars, int Most)
{
    private const int MostBars = 120;
    private const int DaysOfWeek = 7;
    private const int DaysOfMonth = 30;
    private const int DaysOfYear = 365;

    /// <returns>Bars without gaps from the first day to the last; none where nothing is dated.</returns>
    public static Timeline Of(IEnumerable<Account> accounts)
    {
        (int Day, bool IsSaid)[] days =
        [
            .. accounts.Select(account => (day: Selection.DayOf(account), isSaid: account.Claim.Time?.Start is not null))
                .Where(x => x.day is not null)
                .Select(x => (Number(x.day!), x.isSaid))
                .Where(x => x.Item1 > 0),
        ];
        if (days.Length == 0)
        {
            return new([], 0);
        }

        // A claim about a far past would leave no room for the days that most are about.
        int[] sorted = [.. days.Select(day => day.Day).Order()];
        int first = sorted[sorted.Length / 50];
        int last = sorted[^1];
        int width = new[] { 1, DaysOfWeek, DaysOfMonth, DaysOfYear }
            .First(width => (last - first) / width < MostBars || width == DaysOfYear);
        int count = Math.Min(MostBars, ((last - first) / width) + 1);
        first = last - (count * width) + 1;
        var said = new int[count];
        var published = new int[count];
        foreach (var (day, isSaid) in days.Where(day => day.Day >= first))
        {
            (isSaid ? said : published)[(day - first) / width]++;
        }

        return new(
            [
                .. Enumerable.Range(0, count).Select(i => new TimelineBar(
                    DateOnly.FromDayNumber(first + (i * width)),
                    DateOnly.FromDayNumber(first + ((i + 1) * width) - 1),
                    said[i],
                    published[i])),
            ],
            Enumerable.Range(0, count).Max(i => said[i] + published[i]));
    }

    private static int Number(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.DayNumber
            : 0;
}

/// <summary>One bar.</summary>
/// <param name="Last">Inclusive.</param>
/// <param name="Said">Claims whose day the report gives.</param>
/// <param name="Published">Claims known only to be of the day of publication or before.</param>
public sealed record TimelineBar(DateOnly First, DateOnly Last, int Said, int Published);
