using System.Collections.Immutable;

namespace Ceasewire.Ledger.Incidents;

/// <summary>Joins the accounts of one happening across reports.</summary>
public static class IncidentFinder
{
    /// <summary>
    /// What is known of a day bears on the incidents of this many days before and after it: a telling that may be of
    /// several days goes to the one where it fits, and leaves the others.
    /// </summary>
    public const int DaysMoved = DayRange.LongestDays;

    /// <summary>To know the incidents of a day, the reports of this many days before and after it are needed.</summary>
    public const int DaysNeeded = 3 * DayRange.LongestDays;

    /// <returns>By day, those without one last; the same for any order of the accounts.</returns>
    public static ImmutableArray<Incident> Find(IEnumerable<Account> accounts) => Find(accounts, Holds.None);

    /// <param name="holds">What reviewers decided.</param>
    public static ImmutableArray<Incident> Find(IEnumerable<Account> accounts, Holds holds) =>
    [
        .. new IncidentJoiner(holds)
            .Join(Reports(accounts).SelectMany(report => ReportHappenings.Of(report, holds)))
            .Select(telling => Incident.Of(telling.Kind, telling.Country, telling.Days, telling.Accounts)),
    ];

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

    /// <summary>Each report's accounts, in the order of the text.</summary>
    private static IEnumerable<Account[]> Reports(IEnumerable<Account> accounts) => accounts
        .GroupBy(account => account.Report.Id, StringComparer.Ordinal)
        .Select(report => report
            .OrderBy(account => account.Claim.Trigger.Start)
            .ThenBy(account => account.Claim.Id, StringComparer.Ordinal)
            .ToArray());
}
