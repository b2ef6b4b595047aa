using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite.Derived;

/// <summary>Makes stored incidents of their claims again.</summary>
internal sealed class IncidentLoader(SqliteConnection connection)
{
    private static readonly Dictionary<string, HappeningKind> Kinds =
        Enum.GetValues<HappeningKind>().ToDictionary(kind => Terms.Of(kind));

    /// <returns>In the order of the keys.</returns>
    public async Task<ImmutableArray<Incident>> LoadAsync(long[] keys, CancellationToken cancellation)
    {
        var rows = (
            await connection.QueryAsync<Row>(
                new CommandDefinition(
                    "SELECT key, kind, country, first, last, said FROM incident WHERE key IN (SELECT value FROM json_each(@keys))",
                    new { keys = Json(keys) },
                    cancellationToken: cancellation))).ToDictionary(row => row.Key);
        var members = (
            await connection.QueryAsync<(long Article, int Position, long Incident)>(
                new CommandDefinition(
                    """
                    SELECT article, position, incident FROM incident_claim
                    WHERE incident IN (SELECT value FROM json_each(@keys))
                    """,
                    new { keys = Json(keys) },
                    cancellationToken: cancellation))).ToDictionary(row => (row.Article, row.Position), row => row.Incident);
        long[] articles = [.. members.Keys.Select(claim => claim.Article).Distinct()];
        var accounts = (await new ReportLoader(connection).AccountsAsync(articles, null, cancellation))
            .Where(stored => members.ContainsKey((stored.Article, stored.Position)))
            .ToLookup(stored => members[(stored.Article, stored.Position)], stored => stored.Account);
        return [.. keys.Select(key => Make(rows[key], accounts[key]))];
    }

    private static string Json(long[] keys) => $"[{string.Join(',', keys)}]";

    private static Incident Make(Row row, IEnumerable<Account> accounts) => Incident.Of(
        Kinds[row.Kind],
        row.Country,
        row is { First: { } first, Last: { } last }
            ? new(IsoDay.Number(first), IsoDay.Number(last), row.Said != 0)
            : null,
        accounts);

    private sealed record Row(long Key, string Kind, string? Country, string? First, string? Last, long Said);
}
