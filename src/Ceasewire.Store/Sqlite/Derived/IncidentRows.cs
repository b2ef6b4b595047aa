using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite.Derived;

/// <summary>Writes incidents.</summary>
internal sealed class IncidentRows(SqliteConnection connection, SqliteTransaction transaction)
{
    private readonly NameTable _names = new(connection, transaction);

    /// <summary>Removes the incidents that meet days.</summary>
    public Task RemoveAsync(string from, string to) =>
        connection.ExecuteAsync(
            "DELETE FROM incident WHERE first <= @to AND last >= @from", new { from, to }, transaction);

    /// <summary>Writes incidents, in place of all that hold any of their claims.</summary>
    /// <param name="accounts">Where their claims are stored.</param>
    public async Task ReplaceAsync(ImmutableArray<Incident> incidents, ImmutableArray<StoredAccount> accounts)
    {
        Dictionary<Account, StoredAccount> stored = new(ReferenceEqualityComparer.Instance);
        foreach (var account in accounts)
        {
            stored.Add(account.Account, account);
        }

        foreach (var incident in incidents)
        {
            var claims = incident.Accounts.Select(account => stored[account]).ToArray();
            await connection.ExecuteAsync(
                """
                DELETE FROM incident
                WHERE key = (SELECT incident FROM incident_claim WHERE article = @Article AND position = @Position)
                """,
                claims,
                transaction);
            long key = await connection.ExecuteScalarAsync<long>(
                """
                INSERT INTO incident
                    (id, kind, country, place, geonames, first, last, said, sources, reports, disputed, killed)
                VALUES (@Id, @kind, @Country, @Name, @Geonames, @first, @last, @said, @Sources, @reports, @disputed, @killed)
                RETURNING key
                """,
                Row(incident),
                transaction);
            await connection.ExecuteAsync(
                "INSERT INTO incident_claim (article, position, incident) VALUES (@Article, @Position, @key)",
                claims.Select(claim => new { claim.Article, claim.Position, key }),
                transaction);
            await connection.ExecuteAsync(
                "INSERT INTO incident_name (name, role, first, incident) VALUES (@name, @role, @first, @key)",
                Names(incident)
                    .Select(x => new
                    {
                        name = _names.Key(x.Name),
                        role = (int)x.Role,
                        first = First(incident),
                        key,
                    }),
                transaction);
        }
    }

    private static IEnumerable<(string Name, NameRole Role)> Names(Incident incident) =>
        incident.Accounts.SelectMany(account => ClaimRows.Names(account))
            .Append((Name: incident.Country ?? "", Role: NameRole.Place))
            .Select(x => (Name: NameTable.Normal(x.Name), x.Role))
            .Where(x => x.Name.Length > 0)
            .Distinct();

    private static string First(Incident incident) => incident.Days is { } days ? ClaimRows.Iso(days.First) : "";

    private static object Row(Incident incident) => new
    {
        incident.Id,
        kind = Terms.Of(incident.Kind),
        incident.Country,
        incident.Place?.Name,
        incident.Place?.Geonames,
        first = incident.Days is { } begun ? ClaimRows.Iso(begun.First) : null,
        last = incident.Days is { } ended ? ClaimRows.Iso(ended.Last) : null,
        said = incident.Days?.IsSaid == true,
        incident.Sources,
        reports = incident.Accounts.Select(account => account.Report.Id).Distinct(StringComparer.Ordinal).Count(),
        disputed = !incident.Disputes.IsEmpty,
        killed = incident.Tolls.FirstOrDefault(toll => toll.What == FigureKind.Killed)?.Low,
    };
}
