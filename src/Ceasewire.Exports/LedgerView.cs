using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Exports;

/// <summary>
/// The part of a ledger that is exported, in an order of its own: the same bytes however it was asked for.
/// </summary>
public sealed class LedgerView
{
    private readonly Dictionary<string, Incident> _incidentOf;

    /// <param name="accounts">Claims that are asked for.</param>
    /// <param name="incidents">
    /// Kept whole where they hold one of the claims: what is asked for brings with it what others say of it.
    /// </param>
    public LedgerView(IEnumerable<Account> accounts, IEnumerable<Incident> incidents)
    {
        Accounts =
        [
            .. accounts.OrderBy(account => account.Report.Id, StringComparer.Ordinal)
                .ThenBy(account => account.Claim.Trigger.Start)
                .ThenBy(account => account.Claim.Id, StringComparer.Ordinal),
        ];
        var asked = Accounts.Select(account => account.Claim.Id).ToHashSet();
        Incidents =
        [
            .. incidents.Where(incident => incident.Accounts.Any(account => asked.Contains(account.Claim.Id)))
                .OrderBy(incident => incident.Days?.First ?? int.MaxValue)
                .ThenBy(incident => incident.Id, StringComparer.Ordinal),
        ];
        _incidentOf = Incidents
            .SelectMany(incident => incident.Accounts.Select(account => (account.Claim.Id, incident)))
            .DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.incident);
    }

    /// <summary>By article and place in the text.</summary>
    public ImmutableArray<Account> Accounts { get; }

    /// <summary>By day, those without one last.</summary>
    public ImmutableArray<Incident> Incidents { get; }

    internal Incident? IncidentOf(Claim claim) => _incidentOf.GetValueOrDefault(claim.Id);

    /// <summary>
    /// What is said to have happened, or to be happening: incidents, then what belongs to none. What is only planned,
    /// possible, on a condition or denied is not among it.
    /// </summary>
    internal IEnumerable<Occurrence> Occurrences() =>
        Incidents
            .Where(incident => incident.Accounts.Any(account => account.IsAsserted))
            .Select(Occurrence.Of)
            .Concat(
                Accounts
                    .Where(account => account.IsAsserted && IncidentOf(account.Claim) is null)
                    .OrderBy(account => account.SortKey, StringComparer.Ordinal)
                    .ThenBy(account => account.Claim.Id, StringComparer.Ordinal)
                    .Select(Occurrence.Of));
}
