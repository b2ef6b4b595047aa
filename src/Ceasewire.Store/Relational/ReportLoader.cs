using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Records;
using Dapper;

namespace Ceasewire.Store.Relational;

/// <summary>An account and where its claim is stored.</summary>
internal sealed record StoredAccount(Account Account, long Article, int Position);

/// <summary>Reads stored reports.</summary>
internal sealed class ReportLoader(Database database)
{
    /// <summary>Reports held as JSON and as claims at once.</summary>
    private const int KeysPerQuery = 500;

    /// <summary>Every report, in the order of their article ids.</summary>
    public async Task<ImmutableArray<Report>> AllAsync(CancellationToken cancellation)
    {
        // One transaction, so that both queries see the same ledger.
        using var transaction = database.BeginReading();
        return [.. (await ReportsAsync("", new { }, transaction, cancellation)).Select(stored => stored.Report)];
    }

    public async Task<Report?> FindAsync(string articleId, CancellationToken cancellation)
    {
        using var transaction = database.BeginReading();
        var found = await ReportsAsync("WHERE article.id = @articleId", new { articleId }, transaction, cancellation);
        return found.SingleOrDefault()?.Report;
    }

    /// <summary>The reports of articles, with the articles' keys.</summary>
    public async Task<ImmutableArray<(long Key, Report Report)>> WithKeysAsync(
        IReadOnlyCollection<long> articles,
        DbTransaction transaction,
        CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<(long, Report)>();
        foreach (long[] keys in articles.Chunk(KeysPerQuery))
        {
            var stored = await ReportsAsync($"WHERE {database.IsOneOf("article.key", "@list")}", new { list = Database.List(keys) }, transaction, cancellation);
            found.AddRange(stored.Select(report => (report.Key, report.Report)));
        }

        return found.ToImmutable();
    }

    /// <summary>Every account of articles, with its family.</summary>
    public async Task<ImmutableArray<StoredAccount>> AccountsAsync(
        IReadOnlyCollection<long> articles,
        DbTransaction? transaction,
        CancellationToken cancellation)
    {
        var accounts = ImmutableArray.CreateBuilder<StoredAccount>();
        foreach (long[] keys in articles.Chunk(KeysPerQuery))
        {
            var stored = await ReportsAsync($"WHERE {database.IsOneOf("article.key", "@list")}", new { list = Database.List(keys) }, transaction, cancellation);
            accounts.AddRange(stored.SelectMany(report => Account
                .In([report.Report], _ => report.Family ?? report.Report.Id)
                .Select((account, position) => new StoredAccount(account, report.Key, position))));
        }

        return accounts.ToImmutable();
    }

    private async Task<IEnumerable<StoredReport>> ReportsAsync(
        string where, object parameters, DbTransaction? transaction, CancellationToken cancellation)
    {
        var printings = (await database.Connection.QueryAsync<PrintingRow>(new CommandDefinition(
            $"""
            SELECT article, name, printing.title, outlet, url, published
            FROM printing JOIN article ON article.key = printing.article {where}
            """,
            parameters,
            transaction,
            cancellationToken: cancellation))).ToLookup(row => row.Article);
        var rows = await database.Connection.QueryAsync<(long Key, string Id, string Text, byte[] Json, string? Family)>(
            new CommandDefinition(
                $"""
                SELECT article.key, article.id, article.text, {database.Bytes("json")}, first.id
                FROM reading JOIN article ON article.key = reading.article
                    LEFT JOIN family ON family.article = article.key
                    LEFT JOIN article first ON first.key = family.root
                {where} ORDER BY article.id
                """,
                parameters,
                transaction,
                cancellationToken: cancellation));

        // To read the JSON takes longer than to fetch it.
        return rows.AsParallel().AsOrdered().Select(row => new StoredReport(
            row.Key,
            new(
                JsonSerializer.Deserialize(row.Json, RecordJson.Contract.Reading)
                    ?? throw new InvalidDataException($"The reading of {row.Id} is empty."),
                row.Text,
                PrintingOrder.Of(printings[row.Key].Select(printing => printing.Printing))),
            row.Family));
    }

    private sealed record StoredReport(long Key, Report Report, string? Family);

    private sealed record PrintingRow(
        long Article, string Name, string? Title, string Outlet, string Url, string? Published)
    {
        public Printing Printing => new(Name, Title, NullIfEmpty(Outlet), NullIfEmpty(Url), Published);

        private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
    }
}
