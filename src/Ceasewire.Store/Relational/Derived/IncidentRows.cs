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

    private readonly IEnumerator<long> _keys = database.NewKeys(transaction, "incident").GetEnumerator();

    /// <summary>Removes the incidents that meet days.</summary>
    public void Remove(string from, string to) => database.Connection.Execute(
        "DELETE FROM incident WHERE first <= @to AND last >= @from", new { from, to }, transaction);

    /// <summary>
    /// Removes the incidents that hold any of some claims. What else they hold on later days is joined anew.
    /// </summary>
    public void RemoveWith(IReadOnlyCollection<StoredAccount> claims, string last)
    {
        var wanted = claims.Select(claim => (claim.Article, claim.Position)).ToHashSet();
        long[] keys =
        [
            .. Claims("article", wanted.Select(claim => claim.Article))
                .Where(row => wanted.Contains((row.Article, row.Position)))
                .Select(row => row.Incident).Distinct(),
        ];
        if (keys.Length == 0)
        {
            return;
        }

        var left = Claims("incident", keys).Where(row => !wanted.Contains((row.Article, row.Position)));
        StaleDays.Mark(
            database,
            transaction,
            $"day > @last AND {database.IsOneOf("article", "@articles")}",
            new { last, articles = Database.List(left.Select(row => row.Article)) });
        database.Connection.Execute(
            $"DELETE FROM incident WHERE {database.IsOneOf("key", "@keys")}",
            new { keys = Database.List(keys) },
            transaction);
    }

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
            _keys.MoveNext();
            long key = _keys.Current;
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
        _keys.Dispose();
    }

    private IEnumerable<(long Article, int Position, long Incident)> Claims(string column, IEnumerable<long> keys) =>
        database.Connection.Query<(long Article, int Position, long Incident)>(
            $"SELECT article, position, incident FROM incident_claim WHERE {database.IsOneOf(column, "@keys")}",
            new { keys = Database.List(keys.Distinct()) },
            transaction);

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
