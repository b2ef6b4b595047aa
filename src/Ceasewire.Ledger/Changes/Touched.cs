using System.Collections.Immutable;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Ledger.Truces;

namespace Ceasewire.Ledger.Changes;

/// <summary>
/// What added reports can bear on: the happenings of their days, the truces of their grounds, the places of which they
/// tell. Nothing else of a ledger differs with them and without them, so nothing else is made.
/// </summary>
internal static class Touched
{
    /// <summary>What an added report joins can have moved, and rests on the days around it.</summary>
    private const int DaysAround = IncidentFinder.DaysNeeded + IncidentFinder.DaysMoved;

    /// <summary>A ledger without some reports and with them, as far as they bear on it.</summary>
    /// <param name="isAdded">The same for all accounts of a report.</param>
    public static (LedgerState Before, LedgerState After) States(
        ImmutableArray<Account> accounts, Func<Account, bool> isAdded)
    {
        ImmutableArray<Account> added = [.. accounts.Where(isAdded)], old = [.. accounts.Where(x => !isAdded(x))];
        var places = added.Select(account => account.PlaceKey).OfType<string>().ToHashSet(StringComparer.Ordinal);
        (ImmutableArray<Incident> Before, ImmutableArray<Incident> After) incidents = default;
        (ImmutableArray<TruceProcess> Before, ImmutableArray<TruceProcess> After) truces = default;
        (ImmutableArray<Dispute> Before, ImmutableArray<Dispute> After) disputes = default;
        Parallel.Invoke(
            () => incidents = Incidents(accounts, added, isAdded),
            () => truces = Truces(accounts, added, isAdded),
            () => disputes = (DisputeFinder.Near(added, old), DisputeFinder.Near(added, accounts)));
        return (
            new(old, incidents.Before, truces.Before, Places(old, places), disputes.Before),
            new(accounts, incidents.After, truces.After, Places(accounts, places), disputes.After));
    }

    private static (ImmutableArray<Incident> Before, ImmutableArray<Incident> After) Incidents(
        ImmutableArray<Account> accounts, ImmutableArray<Account> added, Func<Account, bool> isAdded)
    {
        var days = IncidentFinder.DaysOf(added)
            .SelectMany(day => Enumerable.Range(day - DaysAround, (2 * DaysAround) + 1))
            .ToHashSet();
        var reports = accounts.GroupBy(account => account.Report.Id, StringComparer.Ordinal)
            .Where(report => isAdded(report.First()) || IncidentFinder.DaysOf(report).Any(days.Contains))
            .AsParallel().AsOrdered()
            .Select(report => (IsAdded: isAdded(report.First()), Happenings: Happenings.Of(report, Holds.None)))
            .ToArray();
        return (
            IncidentFinder.Find(
                reports.Where(report => !report.IsAdded).Select(report => report.Happenings), Holds.None),
            IncidentFinder.Find(reports.Select(report => report.Happenings), Holds.None));
    }

    private static (ImmutableArray<TruceProcess> Before, ImmutableArray<TruceProcess> After) Truces(
        ImmutableArray<Account> accounts, ImmutableArray<Account> added, Func<Account, bool> isAdded)
    {
        var grounds = TruceFinder.Steps(added).Select(step => step.Scene.Key).ToHashSet(StringComparer.Ordinal);
        if (grounds.Count == 0)
        {
            return ([], []);
        }

        TruceStep[] steps = [.. TruceFinder.Steps(accounts).Where(step => grounds.Contains(step.Scene.Key))];
        var denying = TruceFinder.Denying(accounts);
        return (
            TruceFinder.Find(steps.Where(step => !isAdded(step.Account)), denying),
            TruceFinder.Find(steps, denying));
    }

    private static ImmutableArray<PlaceControl> Places(ImmutableArray<Account> accounts, HashSet<string> places) =>
        ControlFinder.Find(accounts.Where(account => account.PlaceKey is { } place && places.Contains(place)));
}
