using System.Collections.Immutable;
namespace Ceasewire.Ledger.Incidents;

/// <summary>
/// Joins the happenings of many reports. Those of a known day are joined within their day; then each that is less sure
/// of its day goes to the one happening of those days that it is like, or to its equals. So what a day holds follows
/// from the reports of the days around it, in whatever order they came, and only those need joining anew.
/// </summary>
internal static class IncidentJoiner
{
    /// <summary>Two happenings this equally like a telling leave it undecided.</summary>
    private const double Undecided = 0.5;

    /// <summary>Telling that give a day; the others stand alone.</summary>
    public static ImmutableArray<Telling> Join(IEnumerable<Telling> happenings) =>
    [
        .. happenings
            .GroupBy(telling => (telling.Kind, telling.Country))
            .SelectMany(group => JoinAlike([.. group.OrderBy(telling => telling.Key)]))
            .OrderBy(telling => telling.Days?.First ?? int.MaxValue)
            .ThenBy(telling => telling.Key),
    ];

    private static List<Telling> JoinAlike(Telling[] tellings)
    {
        var loose = tellings.Where(telling => !CanJoin(telling));
        var exact = Daily(
            tellings.Where(telling => CanJoin(telling) && telling is { IsAsserted: true, Days.IsOneDay: true }));
        var vague = tellings.Where(telling =>
            CanJoin(telling) && telling is { IsAsserted: true, Days.IsOneDay: false });
        var denials = tellings.Where(telling => CanJoin(telling) && !telling.IsAsserted);
        var (rest, joined) = Attach(vague, exact);
        joined.AddRange(Daily(rest));
        var (alone, all) = Attach(denials, joined);
        return [.. all, .. alone, .. loose];
    }

    private static bool CanJoin(Telling telling) => telling is { Days: not null, IsTelling: true };

    /// <summary>Joins tellings that end on one day.</summary>
    private static List<Telling> Daily(IEnumerable<Telling> tellings) =>
    [
        .. tellings.GroupBy(telling => telling.Days!.Value.Last)
            .OrderBy(day => day.Key)
            .SelectMany(day => Agglomeration.Join([.. day], Pairs(day.Count()), Likeness.Between, Likeness.Enough)),
    ];

    private static IEnumerable<(int One, int Other)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(other => Enumerable.Range(0, other).Select(one => (one, other)));

    /// <summary>Gives each telling to the happening it is likest; those like none or several are left.</summary>
    private static (List<Telling> Left, List<Telling> Joined) Attach(
        IEnumerable<Telling> tellings,
        List<Telling> happenings)
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
                .Where(at => !Likeness.AreApart(telling, happenings[at]))
                .Select(at => (Score: Likeness.Between(telling, happenings[at]), At: at))
                .OrderByDescending(x => x.Score)
                .ThenBy(x => happenings[x.At].Key)
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
}
