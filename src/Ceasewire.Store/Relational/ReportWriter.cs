using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Families;
using Ceasewire.Records;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational.Derived;

namespace Ceasewire.Store.Relational;

/// <summary>Writes reports inside a transaction, and logs what it writes.</summary>
internal sealed class ReportWriter(Database database, DbTransaction transaction, LogWriter log)
    : IDisposable
{
    private readonly ArchiveWriter _archive = new(database, transaction, log);
    private readonly ClaimRows _rows = new(database, transaction);

    public async Task<Addition> AddAsync(PreparedReport prepared)
    {
        var report = prepared.Report;
        var (key, isNew) = await ArticleAsync(report.Article, report.Reading.Article.Id);
        bool isPrinted = await PrintingAsync(key, report.Article);
        var stored = isNew ? null : await StoredAsync(key);
        bool isReplaced = stored?.IsWorseThan(report.Reading.Article) == true;
        if (isReplaced)
        {
            _rows.Forget(key, stored!.Reading);
            await Of("DELETE FROM reading WHERE article = @key", ("@key", key)).ExecuteNonQueryAsync();
        }

        if (stored is null || isReplaced)
        {
            await WriteAsync(key, prepared);
        }

        if (report.Provenance is { } provenance)
        {
            await _archive.KeepAsync(key, provenance);
        }

        return isNew ? Addition.Added
            : isPrinted ? Addition.PrintedAgain
            : isReplaced ? Addition.ReadAgain
            : Addition.Unchanged;
    }

    /// <summary>Before the commit.</summary>
    public void Flush() => _rows.Flush();

    public void Dispose() => _rows.Dispose();

    private DbCommand Of(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        database.Statements.Of(sql, transaction, parameters);

    private async Task<(long Key, bool IsNew)> ArticleAsync(Article article, string id)
    {
        object? added = await Of(
            """
            INSERT INTO article (id, title, text) VALUES (@id, @title, @text) ON CONFLICT (id) DO NOTHING RETURNING key
            """,
            ("@id", id),
            ("@title", article.Title),
            ("@text", article.Text)).ExecuteScalarAsync();
        if (added is long key)
        {
            database.Index(transaction, key, article.Title, article.Text);
            log.Append(LogKind.ArticleAdded, key);
            return (key, true);
        }

        return ((long)(await Of("SELECT key FROM article WHERE id = @id", ("@id", id)).ExecuteScalarAsync())!, false);
    }

    private async Task<bool> PrintingAsync(long key, Article article)
    {
        object? added = await Of(
            """
            INSERT INTO printing (article, outlet, url, name, title, published)
            VALUES (@key, @outlet, @url, @name, @title, @published)
            ON CONFLICT DO NOTHING RETURNING key
            """,
            ("@key", key),
            ("@outlet", article.Outlet ?? ""),
            ("@url", article.Url ?? ""),
            ("@name", article.Name),
            ("@title", article.Title),
            ("@published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            .ExecuteScalarAsync();
        if (added is long printing)
        {
            log.Append(LogKind.PrintingAdded, printing);
        }

        return added is not null;
    }

    private async Task<StoredReading?> StoredAsync(long key)
    {
        object? json = await Of("SELECT json FROM reading WHERE article = @key", ("@key", key)).ExecuteScalarAsync();
        return json is string stored ? new(stored) : null;
    }

    private async Task WriteAsync(long key, PreparedReport prepared)
    {
        var reading = prepared.Report.Reading;
        await Of(
            """
            INSERT INTO reading (article, model, lexicon, published, basis, json)
            VALUES (@key, @model, @lexicon, @published, @basis, @json)
            """,
            ("@key", key),
            ("@model", reading.Article.Model),
            ("@lexicon", reading.Article.Lexicon),
            ("@published", reading.Article.Published.Edtf),
            ("@basis", Terms.Of(reading.Article.Published.Basis)),
            ("@json", prepared.Json)).ExecuteNonQueryAsync();
        log.Append(LogKind.ReadingStored, key);
        _rows.Write(key, prepared.Asked);
        _rows.Write(key, prepared.Print);
    }

    private sealed record StoredReading(string Json)
    {
        public Reading Reading { get; } = JsonSerializer.Deserialize(Json, RecordJson.Contract.Reading)!;

        /// <summary>A report is read as its earliest printing has it, whichever arrives first.</summary>
        public bool IsWorseThan(ArticleRecord other) =>
            Reading.Article.Model != other.Model || Reading.Article.Lexicon != other.Lexicon
            || PrintingOrder.Earliest.Compare(PrintingOrder.Of(other), PrintingOrder.Of(Reading.Article)) < 0;
    }
}

/// <summary>A report with what is made of it before any lock is taken.</summary>
/// <param name="Json">The reading as it is stored.</param>
internal sealed record PreparedReport(Accession Report, string Json, AskedReading Asked, ReportPrint Print)
{
    /// <summary>In the order given, on all cores.</summary>
    public static IEnumerable<PreparedReport> Of(IReadOnlyList<Accession> reports) =>
        reports.Count == 1 ? [Of(reports[0])] : reports.AsParallel().AsOrdered().Select(Of);

    private static PreparedReport Of(Accession report) => new(
        report,
        JsonSerializer.Serialize(report.Reading, RecordJson.Contract.Reading),
        AskedReading.Of(report.Reading),
        ReportPrint.Of(new(report.Reading, report.Article.Text, [])));
}
