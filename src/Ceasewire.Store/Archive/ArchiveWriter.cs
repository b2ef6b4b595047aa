using System.Data.Common;
using System.Text.Json;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational;
using Dapper;

namespace Ceasewire.Store.Archive;

/// <summary>Writes down, inside a transaction, where an article's text came from.</summary>
internal sealed class ArchiveWriter(Database database, DbTransaction transaction, LogWriter log)
{
    public async Task KeepAsync(long article, Provenance provenance)
    {
        long capture = await CaptureAsync(provenance.Capture);
        long? key = await database.Connection.ExecuteScalarAsync<long?>(
            """
            INSERT INTO extraction (capture, ordinal, article, format, steps)
            VALUES (@capture, @Ordinal, @article, @Format, @steps)
            ON CONFLICT (capture, ordinal, article) DO NOTHING RETURNING key
            """,
            new
            {
                capture,
                provenance.Ordinal,
                article,
                provenance.Format,
                steps = JsonSerializer.Serialize(
                    provenance.Steps, ArchiveJson.Contract.ImmutableArrayConversionStep),
            },
            transaction);
        if (key is { } added)
        {
            log.Append(LogKind.TextExtracted, added);
        }
    }

    private async Task<long> CaptureAsync(Capture capture)
    {
        long? key = await database.Connection.ExecuteScalarAsync<long?>(
            """
            INSERT INTO capture (original, length, source, url, at, status, headers, redirects)
            VALUES (@Original, @Length, @Source, @Url, @at, @Status, @headers, @redirects)
            ON CONFLICT DO NOTHING RETURNING key
            """,
            new
            {
                capture.Original,
                capture.Length,
                capture.Source,
                capture.Url,
                at = UtcTime.Text(capture.At),
                capture.Status,
                headers = JsonSerializer.Serialize(capture.Headers, ArchiveJson.Contract.ImmutableArrayHeader),
                redirects = JsonSerializer.Serialize(capture.Redirects, ArchiveJson.Contract.ImmutableArrayString),
            },
            transaction);
        if (key is { } added)
        {
            log.Append(LogKind.OriginalCaptured, added);
            return added;
        }

        return await database.Connection.ExecuteScalarAsync<long>(
            "SELECT key FROM capture WHERE original = @Original AND source = @Source", capture, transaction);
    }
}
