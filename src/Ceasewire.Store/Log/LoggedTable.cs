using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using Ceasewire.Store.Relational;

namespace Ceasewire.Store.Log;

/// <summary>
/// Where the content behind one kind of log row stands. Log rows are written from the stored values and checked
/// against them by the same query: what is hashed is what was stored.
/// </summary>
internal sealed class LoggedTable
{
    private readonly string _key;
    private readonly string _from;
    private readonly string[] _columns;

    /// <param name="from">Tables, with joins.</param>
    /// <param name="key">The column that names a row.</param>
    /// <param name="columns">The subject, then all that is hashed, in this order.</param>
    private LoggedTable(LogKind kind, Keeps keeps, string from, string key, params ReadOnlySpan<string> columns)
    {
        (Kind, Kept, _key, _from, _columns) = (kind, keeps, key, from, columns.ToArray());
    }

    /// <summary>What a later log row of one kind and subject means for an earlier one.</summary>
    public enum Keeps
    {
        /// <summary>Both stand: each has its own content.</summary>
        All,

        /// <summary>The later took the place of the earlier.</summary>
        Last,
    }

    public static ImmutableArray<LoggedTable> All { get; } =
    [
        new(LogKind.ArticleAdded, Keeps.All, "article", "article.key", "id", "title", "text")
        {
            Noun = "article",
            Plural = "articles",
        },
        new(
            LogKind.PrintingAdded,
            Keeps.All,
            "printing JOIN article ON article.key = printing.article",
            "printing.key",
            "article.id", "outlet", "url", "name", "printing.title", "published")
        {
            Noun = "printing of",
            Plural = "printings",
        },
        new(
            LogKind.ReadingStored,
            Keeps.Last,
            "reading JOIN article ON article.key = reading.article",
            "reading.article",
            "article.id", "model", "lexicon", "published", "basis", "json")
        {
            Noun = "reading of",
            Plural = "readings",
        },
        new(
            LogKind.OriginalCaptured,
            Keeps.All,
            "capture",
            "capture.key",
            "original", "length", "source", "url", "at", "status", "headers", "redirects")
        {
            Noun = "capture of original",
            Plural = "captures",
        },
        new(
            LogKind.TextExtracted,
            Keeps.All,
            """
            extraction JOIN article ON article.key = extraction.article
            JOIN capture ON capture.key = extraction.capture
            """,
            "extraction.key",
            "article.id", "capture.original", "capture.source", "ordinal", "format", "steps")
        {
            Noun = "extraction of",
            Plural = "extractions",
        },
        new(LogKind.OriginalsExported, Keeps.All, "export", "export.key", "file", "length", "hash")
        {
            Noun = "export",
            Plural = "exports",
        },
        new(
            LogKind.DecisionMade,
            Keeps.All,
            "decision",
            "key",
            "claim", "article", "at", "reviewer", "ruling", "amendment")
        {
            Noun = "decision on",
            Plural = "decisions",
        },
        new(LogKind.IncidentHeld, Keeps.Last, "hold", "key", "one || ' ' || other", "together")
        {
            Noun = "hold of",
            Plural = "holds",
        },
    ];

    public LogKind Kind { get; }

    /// <summary>What a row is called before its subject: "reading of".</summary>
    public required string Noun { get; init; }

    public required string Plural { get; init; }

    public Keeps Kept { get; }

    public static LoggedTable Of(LogKind kind) => All.Single(table => table.Kind == kind);

    /// <summary>Subjects and hashes of every row.</summary>
    public IEnumerable<(string Subject, string Hash)> Read(Database database) =>
        Rows.Read(database, Select(database)).Select(Content);

    public (string Subject, string Hash) Read(Database database, DbTransaction transaction, long key) =>
        Content(Rows.Read(database, $"{Select(database)} WHERE {_key} = @key", transaction, key).Single());

    private static (string Subject, string Hash) Content(byte[]?[] row) =>
        (Encoding.UTF8.GetString(row[0] ?? []), Canonical.Hash(row));

    private string Select(Database database) =>
        $"SELECT {string.Join(", ", _columns.Select(database.Bytes))} FROM {_from}";
}
