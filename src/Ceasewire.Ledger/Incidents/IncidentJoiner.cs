namespace Ceasewire.Ledger.Incidents;

/// <summary>
/// Joins the happenings of many reports. Those of a known day are joined within their day; then each that is less sure
/// of its day goes to the one happening of those days that it is like, or to its equals. So what a day holds follows
/// from the reports of the days around it, in whatever order they came, and only those need joining anew.
/// </summary>
internal sealed class IncidentJoiner(Holds holds)
{
    /// <summary>Two happenings this equally like a telling leave it undecided.</summary>
    private const double Undecided = 0.5;

    /// <returns>By day and key; those without a day last, each alone.</returns>
    public IEnumerable<Telling> Join(IEnumerable<Telling> happenings)
    {
        var joined = happenings
            .GroupBy(telling => telling.Kind)
            .AsParallel().AsOrdered()
            .SelectMany(group => JoinAlike([.. group.OrderBy(telling => telling.Key, Telling.KeyOrder)]))
            .AsSequential()
            .OrderBy(telling => telling.Days?.First ?? int.MaxValue)
            .ThenBy(telling => telling.Key, Telling.KeyOrder);
        return holds.Together.Count == 0 ? joined : Together([.. joined]);
    }

    private List<Telling> JoinAlike(Telling[] tellings)
    {
        var loose = tellings.Where(telling => !CanJoin(telling));
        var joinable = tellings.Where(CanJoin).ToLookup(telling => (telling.IsAsserted, telling.Days!.Value.IsOneDay));
        var exact = Daily(joinable[(true, true)]);
        var (rest, joined) = Attach(joinable[(true, false)], exact);
        joined.AddRange(Daily(rest));
        var denials = joinable[(false, true)].Concat(joinable[(false, false)]).OrderBy(telling => telling.Key, Telling.KeyOrder);
        var (alone, all) = Attach(denials, joined);
        return new FollowUps(holds).Join([.. all, .. alone, .. loose]);
    }

    private static bool CanJoin(Telling telling) => telling is { Days: not null, IsTelling: true };

    /// <summary>Joins tellings that end on one day.</summary>
    private List<Telling> Daily(IEnumerable<Telling> tellings) =>
    [
        .. tellings.GroupBy(telling => telling.Days!.Value.Last)
            .OrderBy(day => day.Key)
            .SelectMany(day => Agglomeration.Join(
                [.. day], Pairs(day.Count()), Likeness.Between, Likeness.Enough, holds)),
    ];

    private static IEnumerable<(int One, int Other)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(other => Enumerable.Range(0, other).Select(one => (one, other)));

    /// <summary>Gives each telling to the happening it is likest; those like none or several are left.</summary>
    private (List<Telling> Left, List<Telling> Joined) Attach(IEnumerable<Telling> tellings, List<Telling> happenings)
    {
        var byDay = happenings
            .SelectMany((happening, at) => Days(happening).Select(day => (day, at)))
            .ToLookup(x => x.day, x => x.at);
        List<Telling> left = [];
        Telling[] joined = [.. happenings];
        foreach (var (telling, likest) in tellings.AsParallel().AsOrdered()
            .Select(telling => (telling, Likest(telling, happenings, byDay))))
        {
            if (likest is { } at)
            {
                joined[at] = joined[at].And(telling);
            }
            else
            {
                left.Add(telling);
            }
        }

        return (left, [.. joined]);
    }

    /// <summary>The one happening that a telling is like enough; null where there is none, or another is about as like.</summary>
    /// <param name="byDay">Where the happenings of a day are.</param>
    private int? Likest(Telling telling, List<Telling> happenings, ILookup<int, int> byDay)
    {
        var (likest, best, next) = (-1, double.MinValue, double.MinValue);
        var days = telling.Days!.Value;
        for (int day = days.First; day <= days.Last; day++)
        {
            foreach (int at in byDay[day])
            {
                var other = happenings[at];
                bool isSeen = day > days.First && other.Days!.Value.First < day;
                if (isSeen || holds.AreApart(telling, other))
                {
                    continue;
                }

                double score = Likeness.Between(telling, other);
                (likest, best, next) = score > best ? (at, score, best) : (likest, best, Math.Max(next, score));
            }
        }

        return best >= Likeness.Enough && best - next >= Undecided ? likest : null;
    }

    private static IEnumerable<int> Days(Telling telling) =>
        Enumerable.Range(telling.Days!.Value.First, telling.Days.Value.Last - telling.Days.Value.First + 1);

    /// <summary>Makes one of what a reviewer says is one.</summary>
    private List<Telling> Together(List<Telling> joined)
    {
        foreach (var (one, other) in holds.Together)
        {
            int first = joined.FindIndex(telling => Holds(telling, one));
            int second = joined.FindIndex(telling => Holds(telling, other));
            if (first >= 0 && second >= 0 && first != second)
            {
                joined[Math.Min(first, second)] = joined[Math.Min(first, second)].And(joined[Math.Max(first, second)]);
                joined.RemoveAt(Math.Max(first, second));
            }
        }

        return joined;
    }

    private static bool Holds(Telling telling, string claim) =>
        telling.Accounts.Any(account => account.Claim.Id == claim);
}
