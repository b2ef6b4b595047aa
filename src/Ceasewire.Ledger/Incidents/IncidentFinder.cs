using System.Collections.Immutable;

namespace Ceasewire.Ledger.Incidents;

/// <summary>Joins the accounts of one happening across reports.</summary>
public static class IncidentFinder
{
    /// <summary>
    /// What is known of a day bears on the incidents of this many days before and after it: a telling that may be of
    /// several days goes to the one where it fits, and leaves the others; what follows on it goes along.
    /// </summary>
    public const int DaysMoved = DayRange.LongestDays + FollowUps.MostDays;

    /// <summary>To know the incidents of a day, the reports of this many days before and after it are needed.</summary>
    public const int DaysNeeded = DaysMoved + (2 * DayRange.LongestDays) + FollowUps.MostDays;

    /// <returns>By day, those without one last; the same for any order of the accounts.</returns>
    public static ImmutableArray<Incident> Find(IEnumerable<Account> accounts) => Find(accounts, Holds.None);

    /// <param name="holds">What reviewers decided.</param>
    public static ImmutableArray<Incident> Find(IEnumerable<Account> accounts, Holds holds) =>
        Find(
            accounts.GroupBy(account => account.Report.Id, StringComparer.Ordinal)
                .AsParallel().AsOrdered()
                .Select(report => Happenings.Of(report, holds)),
            holds);

    /// <param name="reports">Each report once, in any order; of the same holds.</param>
    public static ImmutableArray<Incident> Find(IEnumerable<Happenings> reports, Holds holds) =>
    [
        .. new IncidentJoiner(holds).Join(reports.SelectMany(report => report.Tellings))
            .AsParallel().AsOrdered()
            .Select(Make),
    ];

    /// <summary>
    /// Incidents that no account dates. No other report adds to them, so those of one report are what they will be.
    /// </summary>
    /// <param name="accounts">Of one report.</param>
    public static ImmutableArray<Incident> FindUndated(IReadOnlyCollection<Account> accounts) =>
        accounts.All(account => DayRange.Of(account) is not null)
            ? []
            : [.. Happenings.Of(accounts, Holds.None).Tellings.Where(telling => telling.Days is null).Select(Make)];

    /// <summary>The days on which what a report tells of can have happened.</summary>
    /// <param name="accounts">Of one report.</param>
    /// <returns>Day numbers, in order.</returns>
    public static ImmutableArray<int> DaysOf(IEnumerable<Account> accounts) =>
    [
        .. accounts
            .Where(account => HappeningKinds.Of(account.Claim) is not null)
            .Select(DayRange.Of)
            .OfType<DayRange>()
            .SelectMany(days => Enumerable.Range(days.First, days.Last - days.First + 1))
            .Distinct()
            .Order(),
    ];

    private static Incident Make(Telling telling) =>
        Incident.Of(telling.Kind, telling.Country, telling.Days, telling.Accounts);
}
