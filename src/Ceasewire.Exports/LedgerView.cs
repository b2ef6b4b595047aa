using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Incidents;

namespace Ceasewire.Exports;

/// <summary>The part of a ledger that is exported.</summary>
/// <param name="Accounts">By article and place in the text.</param>
/// <param name="Incidents">By day. Each is whole: one account that is asked for brings the others with it.</param>
public sealed record LedgerView(ImmutableArray<Account> Accounts, ImmutableArray<Incident> Incidents)
{
    public static LedgerView Of(IReadOnlyCollection<Report> reports, Selection selection)
    {
        var accounts = Account.In(reports, FamilyIndex.Of(reports.Select(report => (report.Id, report.Text))));
        return new(
            [.. accounts.Where(selection.Holds)],
            [.. IncidentFinder.Find(accounts).Where(incident => incident.Accounts.Any(selection.Holds))]);
    }

    /// <summary>
    /// What is said to have happened, or to be happening: incidents, then what belongs to none. What is only planned,
    /// possible, on a condition or denied is not among it.
    /// </summary>
    internal IEnumerable<Occurrence> Occurrences()
    {
        var joined = Incidents.SelectMany(incident => incident.Accounts).Select(account => account.Claim.Id).ToHashSet();
        return Incidents
            .Where(incident => incident.Accounts.Any(account => account.IsAsserted))
            .Select(Occurrence.Of)
            .Concat(Accounts
                .Where(account => account.IsAsserted && !joined.Contains(account.Claim.Id))
                .OrderBy(account => account.SortKey, StringComparer.Ordinal)
                .ThenBy(account => account.Claim.Id, StringComparer.Ordinal)
                .Select(Occurrence.Of));
    }
}
