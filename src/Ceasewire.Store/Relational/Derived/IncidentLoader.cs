using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>Makes stored incidents of their claims again.</summary>
internal sealed class IncidentLoader(Database database)
{
    private static readonly Dictionary<string, HappeningKind> Kinds =
        Enum.GetValues<HappeningKind>().ToDictionary(kind => Terms.Of(kind));

    /// <returns>In the order of the keys.</returns>
    public async Task<ImmutableArray<Incident>> LoadAsync(long[] keys, CancellationToken cancellation)
    {
        string list = Database.List(keys);
        var rows = (
            await database.Connection.QueryAsync<Row>(
                new CommandDefinition(
                    $"SELECT key, kind, country, first, last, said, id FROM incident WHERE {database.IsOneOf("key", "@list")}",
                    new { list },
                    cancellationToken: cancellation))).ToDictionary(row => row.Key);
        var members = (
            await database.Connection.QueryAsync<(long Article, int Position, long Incident)>(
                new CommandDefinition(
                    $"""
                    SELECT article, position, incident FROM incident_claim
                    WHERE {database.IsOneOf("incident", "@list")}
                    """,
                    new { list },
                    cancellationToken: cancellation))).ToDictionary(row => (row.Article, row.Position), row => row.Incident);
        long[] articles = [.. members.Keys.Select(claim => claim.Article).Distinct()];
        var accounts = (await new ReportLoader(database).AccountsAsync(articles, null, cancellation))
            .Where(stored => members.ContainsKey((stored.Article, stored.Position)))
            .ToLookup(stored => members[(stored.Article, stored.Position)], stored => stored.Account);
        return [.. keys.Select(key => Make(rows[key], accounts[key]))];
    }

    /// <summary>Every incident, without the accounts.</summary>
    public async Task<ImmutableArray<StoredIncident>> AllAsync(CancellationToken cancellation)
    {
        using var transaction = database.BeginReading();
        var claims = (
            await database.Connection.QueryAsync<(long Incident, string Article, string Claim)>(
                new CommandDefinition(
                    """
                    SELECT incident, article.id, claim.id
                    FROM incident_claim JOIN claim USING (article, position) JOIN article ON article.key = claim.article
                    """,
                    transaction: transaction,
                    cancellationToken: cancellation))).ToLookup(row => row.Incident, row => (row.Article, row.Claim));
        var rows = await database.Connection.QueryAsync<Row>(
            new CommandDefinition(
                "SELECT key, kind, country, first, last, said, id FROM incident ORDER BY id",
                transaction: transaction,
                cancellationToken: cancellation));
        return
        [
            .. rows.Select(row => new StoredIncident(
                row.Id, Kinds[row.Kind], row.Country, row.Days, [.. claims[row.Key]])),
        ];
    }

    private static Incident Make(Row row, IEnumerable<Account> accounts) =>
        Incident.Of(Kinds[row.Kind], row.Country, row.Days, accounts);

    private sealed record Row(
        long Key, string Kind, string? Country, string? First, string? Last, long Said, string Id)
    {
        public DayRange? Days => (First, Last) is ({ } first, { } last)
            ? new(IsoDay.Number(first), IsoDay.Number(last), Said != 0)
            : null;
    }
}
