using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite.Derived;

/// <summary>Writes incidents.</summary>
internal sealed class IncidentRows(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly Insertion _incident = new(connection, transaction, 12, """
        INSERT INTO incident (id, kind, country, place, geonames, first, last, said, sources, reports, disputed, killed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """);

    private readonly Insertion _claim = new(connection, transaction, 3, """
        INSERT INTO incident_claim (article, position, incident) VALUES ($1, $2, $3)
        """);

    /// <summary>Removes the incidents that meet days.</summary>
    public void Remove(string from, string to) => connection.Execute(
        "DELETE FROM incident WHERE first <= @to AND last >= @from", new { from, to }, transaction);

    /// <summary>Removes the incidents that hold any of some claims.</summary>
    public void RemoveWith(IEnumerable<StoredAccount> claims) => connection.Execute(
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
            Write(incident);
            long key = connection.ExecuteScalar<long>("SELECT last_insert_rowid()", transaction: transaction);
            foreach (var account in incident.Accounts)
            {
                _claim.Write(stored[account].Article, stored[account].Position, key);
            }
        }
    }

    public void Dispose()
    {
        _incident.Dispose();
        _claim.Dispose();
    }

    private void Write(Incident incident) => _incident.Write(
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
