using System.Data.Common;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>Writes incidents.</summary>
internal sealed class IncidentRows(Database database, DbTransaction transaction) : IDisposable
{
    private readonly Insertion _incident = database.Insert(
        transaction,
        "incident",
        "key", "id", "kind", "country", "place", "geonames", "first", "last", "said", "sources", "reports", "disputed",
        "killed");

    private readonly Insertion _claim = database.Insert(
        transaction, "incident_claim", "article", "position", "incident");

    private long? _last;

    /// <summary>Removes the incidents that meet days.</summary>
    public void Remove(string from, string to) => database.Connection.Execute(
        "DELETE FROM incident WHERE first <= @to AND last >= @from", new { from, to }, transaction);

    /// <summary>Removes the incidents that hold any of some claims.</summary>
    public void RemoveWith(IEnumerable<StoredAccount> claims) => database.Connection.Execute(
        """
        DELETE FROM incident
        WHERE key = (SELECT incident FROM incident_claim WHERE article = @Article AND position = @Position)
        """,
        claims,
        transaction);

    /// <param name="accounts">Where the incidents' claims are stored.</param>
    public void Write(IEnumerable<Incident> incidents, IEnumerable<StoredAccount> accounts)
    {
        Dictionary<Account, StoredAccount> stored = new(ReferenceEqualityComparer.Instance);
        foreach (var account in accounts)
        {
            stored.Add(account.Account, account);
        }

        foreach (var incident in incidents)
        {
            long key = NextKey();
            Write(key, incident);
            foreach (var account in incident.Accounts)
            {
                _claim.Write(stored[account].Article, stored[account].Position, key);
            }
        }
    }

    /// <summary>Before the commit, and after the claims themselves.</summary>
    public void Flush()
    {
        _incident.Flush();
        _claim.Flush();
    }

    public void Dispose()
    {
        _incident.Dispose();
        _claim.Dispose();
    }

    private long NextKey()
    {
        long last = _last ?? database.Connection.ExecuteScalar<long>(
            "SELECT coalesce(max(key), 0) FROM incident", transaction: transaction);
        return (_last = last + 1).Value;
    }

    private void Write(long key, Incident incident) => _incident.Write(
        key,
        incident.Id,
        Terms.Of(incident.Kind),
        incident.Country,
        incident.Place?.Name,
        incident.Place?.Geonames,
        incident.Days is { } begun ? IsoDay.Of(begun.First) : null,
        incident.Days is { } ended ? IsoDay.Of(ended.Last) : null,
        incident.Days?.IsSaid == true,
        incident.Sources,
        incident.Accounts.Select(account => account.Report.Id).Distinct(StringComparer.Ordinal).Count(),
        !incident.Disputes.IsEmpty,
        incident.Tolls.FirstOrDefault(toll => toll.What == FigureKind.Killed)?.Low);
}
