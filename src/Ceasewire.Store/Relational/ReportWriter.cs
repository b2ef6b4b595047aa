using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Records;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational.Derived;
using Dapper;

namespace Ceasewire.Store.Relational;

/// <summary>Writes reports inside a transaction, and logs what it writes.</summary>
internal sealed class ReportWriter(Database database, DbTransaction transaction, LogWriter log)
    : IDisposable
{
    private readonly ArchiveWriter _archive = new(database, transaction, log);
    private readonly ClaimRows _rows = new(database, transaction);

    public async Task<Addition> AddAsync(Accession report)
    {
        var (key, isNew) = await ArticleAsync(report.Article, report.Reading.Article.Id);
        bool isPrinted = await PrintingAsync(key, report.Article);
        bool isReplaced = await ReadingAsync(key, report.Reading);
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

    private async Task<(long Key, bool IsNew)> ArticleAsync(Article article, string id)
    {
        long? added = await database.Connection.ExecuteScalarAsync<long?>(
            """
            INSERT INTO article (id, title, text) VALUES (@id, @Title, @Text) ON CONFLICT (id) DO NOTHING RETURNING key
            """,
            new
            {
                id,
                article.Title,
                article.Text,
            },
            transaction);
        if (added is { } key)
        {
            database.Index(transaction, key, article.Title, article.Text);
            log.Append(LogKind.ArticleAdded, key);
            return (key, true);
        }

        return (
            await database.Connection.ExecuteScalarAsync<long>(
                "SELECT key FROM article WHERE id = @id", new { id }, transaction),
            false);
    }

    private async Task<bool> PrintingAsync(long key, Article article)
    {
        long? added = await database.Connection.ExecuteScalarAsync<long?>(
            """
            INSERT INTO printing (article, outlet, url, name, title, published)
            VALUES (@key, @outlet, @url, @Name, @Title, @published)
            ON CONFLICT DO NOTHING RETURNING key
            """,
            new
            {
                key,
                outlet = article.Outlet ?? "",
                url = article.Url ?? "",
                article.Name,
                article.Title,
                published = article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
            transaction);
        if (added is { } printing)
        {
            log.Append(LogKind.PrintingAdded, printing);
        }

        return added is not null;
    }

    private async Task<bool> ReadingAsync(long key, Reading reading)
    {
        var stored = await database.Connection.QuerySingleOrDefaultAsync<StoredReading>(
            "SELECT model, lexicon, basis, json FROM reading WHERE article = @key", new { key }, transaction);
        if (stored is not null && !stored.IsWorseThan(reading))
        {
            return false;
        }

        if (stored is not null)
        {
            _rows.Forget(key, JsonSerializer.Deserialize(stored.Json, RecordJson.Contract.Reading)!);
        }

        await database.Connection.ExecuteAsync("DELETE FROM reading WHERE article = @key", new { key }, transaction);
        await database.Connection.ExecuteAsync(
            "INSERT INTO reading (article, model, lexicon, published, basis, json) VALUES (@key, @Model, @Lexicon, @Edtf, @basis, @json)",
            new
            {
                key,
                reading.Article.Model,
                reading.Article.Lexicon,
                reading.Article.Published.Edtf,
                basis = Terms.Of(reading.Article.Published.Basis),
                json = JsonSerializer.Serialize(reading, RecordJson.Contract.Reading),
            },
            transaction);
        log.Append(LogKind.ReadingStored, key);
        _rows.Write(key, reading);
        return stored is not null;
    }

    private sealed record StoredReading(string Model, string Lexicon, string Basis, string Json)
    {
        public bool IsWorseThan(Reading reading) =>
            Model != reading.Article.Model || Lexicon != reading.Article.Lexicon
            || (Basis != Terms.Of(PublicationBasis.Given) && reading.Article.Published.Basis == PublicationBasis.Given);
    }
}
