using System.Collections.Immutable;
using System.Data.Common;
using Ceasewire.Ledger;
using Ceasewire.Records;
using Dapper;

namespace Ceasewire.Store.Relational;

/// <summary>An account and where its claim is stored.</summary>
internal sealed record StoredAccount(Account Account, long Article, int Position);

/// <summary>Reads stored reports.</summary>
internal sealed class ReportLoader(Database database)
{
    /// <summary>More are asked for in several goes, between which a cancellation is heard.</summary>
    private const int KeysPerQuery = 500;

    /// <summary>Reports held as JSON at once.</summary>
    private const int RowsAtOnce = 64;

    /// <summary>Every report, in the order of their article ids.</summary>
    public async Task<ImmutableArray<Report>> AllAsync(CancellationToken cancellation)
    {
        // One transaction, so that both queries see the same ledger.
        using var transaction = database.BeginReading();
        return [.. (await ReportsAsync(_ => "", new { }, transaction, cancellation)).Select(stored => stored.Report)];
    }

    public async Task<Report?> FindAsync(string articleId, CancellationToken cancellation)
    {
        using var transaction = database.BeginReading();
        var found = await ReportsAsync(
            article => $"WHERE {article} = (SELECT key FROM article WHERE id = @articleId)",
            new { articleId },
            transaction,
            cancellation);
        return found.SingleOrDefault()?.Report;
    }

    /// <summary>The reports of articles, with the articles' keys.</summary>
    public async Task<ImmutableArray<(long Key, Report Report)>> WithKeysAsync(
        IReadOnlyCollection<long> articles,
        DbTransaction transaction,
        CancellationToken cancellation) =>
        [.. (await StoredAsync(articles, transaction, cancellation)).Select(stored => (stored.Key, stored.Report))];

    /// <summary>The reports of articles, or all, with their families, in the order of their article ids.</summary>
    public async Task<ImmutableArray<(Report Report, string Family)>> WithFamiliesAsync(
        IReadOnlyCollection<long>? articles,
        CancellationToken cancellation)
    {
        using var transaction = database.BeginReading();
        IEnumerable<StoredReport> found = articles is null
            ? await ReportsAsync(_ => "", new { }, transaction, cancellation)
            : await StoredAsync(articles, transaction, cancellation);
        return
        [
            .. found.OrderBy(stored => stored.Report.Id, StringComparer.Ordinal)
                .Select(stored => (stored.Report, stored.FamilyId)),
        ];
    }

    /// <summary>Every account of articles, with its family.</summary>
    public async Task<ImmutableArray<StoredAccount>> AccountsAsync(
        IReadOnlyCollection<long> articles,
        DbTransaction? transaction,
        CancellationToken cancellation)
    {
        var stored = await StoredAsync(articles, transaction, cancellation);
        return
        [
            .. stored.SelectMany(report => Account
                .In([report.Report], _ => report.FamilyId)
                .Select((account, position) => new StoredAccount(account, report.Key, position))),
        ];
    }

    private async Task<List<StoredReport>> StoredAsync(
        IReadOnlyCollection<long> articles, DbTransaction? transaction, CancellationToken cancellation)
    {
        List<StoredReport> found = [];
        foreach (long[] keys in articles.Chunk(KeysPerQuery))
        {
            found.AddRange(await ReportsAsync(
                article => $"WHERE {database.IsOneOf(article, "@list")}",
                new { list = Database.List(keys) },
                transaction,
                cancellation));
        }

        return found;
    }

    /// <param name="where">Which articles, as SQL; takes the column that holds an article's key.</param>
    /// <returns>In the order of their article ids.</returns>
    private async Task<StoredReport[]> ReportsAsync(
        Func<string, string> where, object parameters, DbTransaction? transaction, CancellationToken cancellation)
    {
        var printings = (await database.Connection.QueryAsync<PrintingRow>(new CommandDefinition(
            $"""
            SELECT article, name, title, outlet, url, published
            FROM printing {where("printing.article")}
            """,
            parameters,
            transaction,
            cancellationToken: cancellation))).ToLookup(row => row.Article);
        var rows = database.Connection.Query<(long Key, string Id, string Text, byte[] Json, string? Family)>(
            $"""
            SELECT article.key, article.id, article.text, {database.Bytes("json")}, first.id
            FROM reading JOIN article ON article.key = reading.article
                LEFT JOIN family ON family.article = article.key
                LEFT JOIN article first ON first.key = family.root
            {where("reading.article")}
            """,
            parameters,
            transaction,
            buffered: false);

        // To read the JSON takes longer than to fetch it; what was just fetched is at hand.
        List<StoredReport> found = [];
        foreach (var fetched in rows.Chunk(RowsAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(fetched.AsParallel().Select(row => new StoredReport(
                row.Key,
                new(
                    RecordJson.ReadReading(row.Json)
                        ?? throw new InvalidDataException($"The reading of {row.Id} is empty."),
                    row.Text,
                    PrintingOrder.Of(printings[row.Key].Select(printing => printing.Printing))),
                row.Family)));
        }

        return [.. found.OrderBy(stored => stored.Report.Id, StringComparer.Ordinal)];
    }

    private sealed record StoredReport(long Key, Report Report, string? Family)
    {
        /// <summary>The report alone is one where families are not derived yet.</summary>
        public string FamilyId => Family ?? Report.Id;
    }

    private sealed record PrintingRow(
        long Article, string Name, string? Title, string Outlet, string Url, string? Published)
    {
        public Printing Printing => new(Name, Title, NullIfEmpty(Outlet), NullIfEmpty(Url), Published);

        private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
    }
}
