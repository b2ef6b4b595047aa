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
        foreach (var telling in tellings)
        {
            var like = Days(telling).SelectMany(day => byDay[day])
                .Distinct()
                .Where(at => !holds.AreApart(telling, happenings[at]))
                .Select(at => (Score: Likeness.Between(telling, happenings[at]), At: at))
                .OrderByDescending(x => x.Score)
                .ThenBy(x => happenings[x.At].Key, Telling.KeyOrder)
                .Take(2)
                .ToArray();
            if (like is [var best, ..] && best.Score >= Likeness.Enough
                && (like.Length == 1 || best.Score - like[1].Score >= Undecided))
            {
                joined[best.At] = joined[best.At].And(telling);
            }
            else
            {
                left.Add(telling);
            }
        }

        return (left, [.. joined]);
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
