using System.Data.Common;
using System.Text.Json;
using Ceasewire.Store.Relational;
using Dapper;

namespace Ceasewire.Store.Archive;

/// <summary>An extraction with its capture, as they are stored. Dapper fills it by the names of columns.</summary>
internal sealed class StoredExtraction
{
    /// <summary>The capture's key.</summary>
    public long Key { get; init; }

    public string Original { get; init; } = "";

    public long Length { get; init; }

    public string Source { get; init; } = "";

    public string? Url { get; init; }

    public string At { get; init; } = "";

    public int? Status { get; init; }

    public string Headers { get; init; } = "";

    public string Redirects { get; init; } = "";

    public int Ordinal { get; init; }

    public string Format { get; init; } = "";

    public string Steps { get; init; } = "";

    /// <summary>The article's id.</summary>
    public string Article { get; init; } = "";

    /// <summary>Of all articles, in the order of capture.</summary>
    public static IEnumerable<StoredExtraction> Read(Database database) =>
        database.Connection.Query<StoredExtraction>(Select(""), buffered: false);

    /// <summary>Of one article, in the order of capture.</summary>
    public static Task<IEnumerable<StoredExtraction>> OfAsync(
        Database database, string articleId, DbTransaction transaction, CancellationToken cancellation) =>
        database.Connection.QueryAsync<StoredExtraction>(new CommandDefinition(
            Select("WHERE article.id = @articleId"), new { articleId }, transaction, cancellationToken: cancellation));

    /// <exception cref="FormatException">It is not as it was written; verifying names it.</exception>
    public Provenance Provenance()
    {
        try
        {
            return new(
                new Capture(Original, Length, Source, UtcTime.Parse(At))
                {
                    Url = Url,
                    Status = Status,
                    Headers = JsonSerializer.Deserialize(Headers, ArchiveJson.Contract.ImmutableArrayHeader),
                    Redirects = JsonSerializer.Deserialize(Redirects, ArchiveJson.Contract.ImmutableArrayString),
                },
                Ordinal,
                Format,
                JsonSerializer.Deserialize(Steps, ArchiveJson.Contract.ImmutableArrayConversionStep));
        }
        catch (JsonException error)
        {
            throw new FormatException(error.Message, error);
        }
    }

    private static string Select(string where) =>
        $"""
        SELECT capture.key AS Key, original, CAST(length AS BIGINT) AS Length, source, url, at,
               CAST(status AS INTEGER) AS Status, headers, redirects,
               CAST(ordinal AS INTEGER) AS Ordinal, format, steps, article.id AS Article
        FROM extraction JOIN capture ON capture.key = extraction.capture
        JOIN article ON article.key = extraction.article {where} ORDER BY capture.key, ordinal, extraction.key
        """;
}
