using System.Collections.Immutable;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Store;

namespace Ceasewire.Server.Ledgers;

/// <summary>The incidents of a ledger, with what the claims of a view say of them.</summary>
public sealed class IncidentBook
{
    private readonly LedgerView _view;
    private readonly ImmutableArray<Incident> _latestFirst;
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Article, string Claim), int> _byClaim = [];

    /// <param name="stored">Those whose claims the view does not have are left out.</param>
    public IncidentBook(LedgerView view, IEnumerable<StoredIncident> stored)
    {
        _view = view;
        var accounts = view.Accounts.ToLookup(account => (account.Report.Id, account.Claim.Id));
        ByDay =
        [
            .. stored.AsParallel()
                .Select(incident => (incident, told: incident.Claims.SelectMany(claim => accounts[claim]).ToArray()))
                .Where(found => found.told.Length > 0)
                .Select(found => found.incident.Of(found.told))
                .AsSequential()
                .OrderBy(incident => incident.Days?.First ?? int.MaxValue)
                .ThenBy(incident => incident.Accounts.Min(account => (account.Report.Id, account.Claim.Trigger.Start))),
        ];
        _latestFirst =
        [
            .. ByDay.OrderByDescending(incident => incident.Days?.First ?? int.MinValue)
                .ThenBy(incident => incident.Id, StringComparer.Ordinal),
        ];
        for (int i = 0; i < _latestFirst.Length; i++)
        {
            _byId[_latestFirst[i].Id] = i;
            foreach (var account in _latestFirst[i].Accounts)
            {
                _byClaim[(account.Report.Id, account.Claim.Id)] = i;
                _byId.TryAdd(account.Claim.Id, i);
            }
        }
    }

    /// <summary>Those without a day last.</summary>
    public ImmutableArray<Incident> ByDay { get; }

    /// <summary>Incidents of which a claim is asked for, the latest first; those without a day last.</summary>
    public ImmutableArray<Incident> Find(ClaimFilter filter) => filter.IsEmpty
        ? _latestFirst
        :
        [
            .. _view.Index.Find(filter)
                .Select(account => _byClaim.GetValueOrDefault((account.Report.Id, account.Claim.Id), -1))
                .Where(at => at >= 0)
                .Distinct()
                .Order()
                .Select(at => _latestFirst[at]),
        ];

    /// <param name="claimOrIncident">An id.</param>
    public Incident? Find(string claimOrIncident) =>
        _byId.TryGetValue(claimOrIncident, out int at) ? _latestFirst[at] : null;

    /// <summary>Others of its kind and country on its days and those beside them; those of its place first.</summary>
    public IEnumerable<Incident> Near(Incident incident) =>
        _latestFirst
            .Where(other => other.Id != incident.Id && other.Kind == incident.Kind && other.Country == incident.Country)
            .Where(other => incident.Days is not { } days
                || (other.Days is { } others && others.Meets(new(days.First - 1, days.Last + 1, days.IsSaid))))
            .OrderByDescending(other => other.Place?.Name == incident.Place?.Name);
}
