namespace Ceasewire.Ledger.Incidents;

/// <summary>
/// Puts a happening that only its report's publication dates beside the earlier one of which other reports tell in much
/// the same words: the next days' news of it. What follows is followed for two steps and no more, so that what a day holds stays a
/// matter of the days around it.
/// </summary>
internal sealed class FollowUps(Holds holds)
{
    /// <summary>What is put together may be this many days apart.</summary>
    public const int MostDays = DaysPerStep * Steps;

    private const int DaysPerStep = 3;
    private const int Steps = 2;

    /// <returns>Those that stay, by their last day and key; then those without a day.</returns>
    public List<Telling> Join(IReadOnlyCollection<Telling> happenings)
    {
        Telling[] dated =
        [
            .. happenings.Where(telling => telling.Days is not null)
                .OrderBy(LastDay)
                .ThenBy(telling => telling.Key, Telling.KeyOrder),
        ];
        int[] leader = Leaders(dated);
        return
        [
            .. Enumerable.Range(0, dated.Length)
                .GroupBy(at => Followed(leader, at))
                .OrderBy(group => group.Key)
                .SelectMany(group =>
                    Together([.. group.OrderBy(at => at == group.Key ? -1 : at).Select(at => dated[at])])),
            .. happenings.Where(telling => telling.Days is null),
        ];
    }

    /// <summary>For each happening the one that it follows; itself where there is none.</summary>
    private int[] Leaders(Telling[] dated)
    {
        int[] leader = [.. Enumerable.Range(0, dated.Length)];
        Parallel.For(0, dated.Length, at =>
        {
            if (dated[at] is { IsAsserted: true, Days.IsSaid: false })
            {
                leader[at] = LeaderOf(dated, at);
            }
        });
        return leader;
    }

    /// <summary>
    /// Of those not later the likest; one whose day is said leads whatever is told on it. None where two are equally
    /// like: nothing is guessed.
    /// </summary>
    private int LeaderOf(Telling[] dated, int at)
    {
        int last = LastDay(dated[at]);
        var (leader, best) = (at, 0.0);
        int first = FirstOf(dated, last - DaysPerStep);
        for (int other = first; other < dated.Length && LastDay(dated[other]) <= last; other++)
        {
            if ((other < at || dated[other].Days!.Value.IsSaid)
                && other != at
                && dated[other].IsAsserted
                && Likeness.Following(dated[at], dated[other]) is var score && score > 0 && score >= best
                && !holds.AreParted(dated[at], dated[other]))
            {
                (leader, best) = (score > best ? other : at, score);
            }
        }

        return leader;
    }

    /// <summary>All with the first, but for those that what is so joined sets apart: these stay as they are.</summary>
    private List<Telling> Together(Telling[] happenings)
    {
        List<Telling> together = [happenings[0]];
        foreach (var other in happenings.Skip(1))
        {
            if (Likeness.AreApartOnOneDay(together[0], other) || holds.AreParted(together[0], other))
            {
                together.Add(other);
            }
            else
            {
                together[0] = together[0].And(other);
            }
        }

        return together;
    }

    private static int FirstOf(Telling[] dated, int day)
    {
        int from = 0, to = dated.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            (from, to) = LastDay(dated[middle]) < day ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private static int Followed(int[] leader, int at)
    {
        for (int step = 0; step < Steps; step++)
        {
            at = leader[at];
        }

        return at;
    }

    private static int LastDay(Telling telling) => telling.Days!.Value.Last;
}
