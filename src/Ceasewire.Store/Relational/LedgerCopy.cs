using System.Data.Common;
using System.Text.Json;
using Ceasewire.Records;
using Ceasewire.Store.Relational.Derived;
using Dapper;

namespace Ceasewire.Store.Relational;

/// <summary>
/// Copies all that was stored, with its log and its keys, into an empty ledger in one transaction. What is derived is
/// derived there anew.
/// </summary>
internal sealed class LedgerCopy(Database from, Database to)
{
    private const int RowsAtOnce = 500;

    /// <summary>In this order each row finds what it refers to.</summary>
    private static readonly (string Table, string[] Columns)[] Tables =
    [
        ("article", ["key", "id", "title", "text"]),
        ("printing", ["key", "article", "outlet", "url", "name", "title", "published"]),
        ("reading", ["article", "model", "lexicon", "published", "basis", "json"]),
        ("hold", ["key", "one", "other", "together"]),
        ("capture", ["key", "original", "length", "source", "url", "at", "status", "headers", "redirects"]),
        ("extraction", ["key", "capture", "ordinal", "article", "format", "steps"]),
        ("export", ["key", "file", "length", "hash"]),
        ("feed", ["url", "etag", "last_modified", "next", "failures", "error"]),
        ("feed_item", ["key", "feed", "link", "title", "published", "state", "tries", "next", "error"]),
        ("decision", ["key", "claim", "article", "at", "reviewer", "ruling", "amendment"]),
        ("log", ["sequence", "at", "kind", "subject", "custodian", "content", "previous", "hash"]),
    ];

    /// <returns>How many log rows were copied.</returns>
    /// <exception cref="InvalidDataException">The ledger to copy into holds something.</exception>
    public long Run(CancellationToken cancellation)
    {
        using var reading = from.BeginReading();
        using var writing = to.BeginWriting();
        if (to.Connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM log)", transaction: writing))
        {
            throw new InvalidDataException("The ledger to copy into holds something. Give one that is empty or new.");
        }

        long count = 0;
        foreach (var (table, columns) in Tables)
        {
            count = Copy(writing, table, columns, cancellation);
            if (columns[0] == "key")
            {
                to.ContinueKeys(writing, table);
            }
        }

        WriteAsked(reading, writing, cancellation);
        writing.Commit();
        return count;
    }

    private long Copy(DbTransaction writing, string table, string[] columns, CancellationToken cancellation)
    {
        using var rows = to.Insert(writing, table, columns);
        using var reader = from.Connection.ExecuteReader(
            $"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY {columns[0]}");
        object?[] row = new object?[columns.Length];
        long count = 0;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Write(row);
            if (++count % RowsAtOnce == 0)
            {
                rows.Flush();
            }
        }

        rows.Flush();
        return count;
    }

    /// <summary>Writes what articles are searched and claims are asked by.</summary>
    private void WriteAsked(DbTransaction reading, DbTransaction writing, CancellationToken cancellation)
    {
        foreach (var (key, title, text) in from.Connection.Query<(long, string?, string)>(
            "SELECT key, title, text FROM article ORDER BY key", transaction: reading, buffered: false))
        {
            cancellation.ThrowIfCancellationRequested();
            to.Index(writing, key, title, text);
        }

        using var rows = new ClaimRows(to, writing);
        int count = 0;
        foreach (var (article, json) in from.Connection.Query<(long, string)>(
            "SELECT article, json FROM reading ORDER BY article", transaction: reading, buffered: false))
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Write(article, AskedReading.Of(JsonSerializer.Deserialize(json, RecordJson.Contract.Reading)!));
            if (++count % RowsAtOnce == 0)
            {
                rows.Flush();
            }
        }

        rows.Flush();
    }
}
