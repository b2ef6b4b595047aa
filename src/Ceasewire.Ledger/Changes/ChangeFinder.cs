using System.Collections.Immutable;

namespace Ceasewire.Ledger.Changes;

/// <summary>What a later state of a ledger adds to an earlier one.</summary>
public static class ChangeFinder
{
    /// <summary>By kind, subject and heading.</summary>
    public static ImmutableArray<Change> Between(LedgerState before, LedgerState after) =>
        Sorted(Differences(before, after, Known.Of(before.Accounts)).Concat(Withdrawn(before, after)));

    /// <summary>
    /// What reports of a day and after it add to those before it. Reports whose day is unknown count as earlier:
    /// nothing says that they are new.
    /// </summary>
    public static ImmutableArray<Change> Since(ImmutableArray<Account> accounts, DateOnly day) =>
        By(accounts, account => ActDay.Published(account) >= day);

    /// <summary>What some of the reports add to the others.</summary>
    /// <param name="articles">Ids of the articles that were added.</param>
    public static ImmutableArray<Change> By(ImmutableArray<Account> accounts, IReadOnlySet<string> articles) =>
        By(accounts, account => articles.Contains(account.Report.Id));

    private static ImmutableArray<Change> By(ImmutableArray<Account> accounts, Func<Account, bool> isAdded)
    {
        var (before, after) = Touched.States(accounts, isAdded);
        return Sorted(Differences(before, after, new Known(account => !isAdded(account))));
    }

    private static IEnumerable<Change> Differences(LedgerState before, LedgerState after, Known known) =>
        IncidentChanges.Find(before, after, known)
            .Concat(TruceChanges.Find(before, after, known))
            .Concat(ControlChanges.Find(before, after, known))
            .Concat(DisputeChanges.Find(before, after, known));

    private static ImmutableArray<Change> Sorted(IEnumerable<Change> changes) =>
    [
        .. changes.OrderBy(change => change.Kind)
            .ThenBy(change => change.Subject)
            .ThenBy(change => change.Heading, StringComparer.Ordinal)
            .ThenBy(change => change.Of, StringComparer.Ordinal),
    ];

    /// <summary>Reports whose claims the later state no longer has.</summary>
    private static IEnumerable<Change> Withdrawn(LedgerState before, LedgerState after)
    {
        var left = Known.Of(after.Accounts);
        return before.Accounts
            .Where(account => !left.Holds(account))
            .GroupBy(account => account.Report.Id, StringComparer.Ordinal)
            .Select(report => new Change(
                ChangeKind.Retracted,
                ChangeSubject.Report,
                report.Key,
                $"{report.First().Report.Name}: no longer told",
                "told",
                null,
                [.. report],
                []));
    }
}
