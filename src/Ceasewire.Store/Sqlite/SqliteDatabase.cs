using System.Data.Common;
using Ceasewire.Store.Relational;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite;

/// <summary>A file. Write-ahead logging lets others read while one writes.</summary>
internal sealed class SqliteDatabase(SqliteConnection connection) : Database(connection)
{
    public override DbTransaction BeginWriting() => connection.BeginTransaction(deferred: false);

    /// <summary>The file is this program's from here on.</summary>
    public override DbTransaction BeginJoining() => BeginWriting();

    public override void WriteJoined(DbTransaction transaction)
    {
        // It writes already.
    }

    public override IDisposable TakeTurn(int partition) => Turn.Free;

    public override bool IsOvertaken(DbException error) => false;

    public override DbTransaction BeginReading() => connection.BeginTransaction(deferred: true);

    public override string IsOneOf(string column, string list) =>
        $"{column} IN (SELECT value FROM json_each({list}))";

    public override string IsOneOfWords(string column, string list) => IsOneOf(column, list);

    public override string Bytes(string value) => $"CAST({value} AS BLOB)";

    public override Insertion Insert(DbTransaction transaction, string table, params ReadOnlySpan<string> columns) =>
        new SqliteInsertion(connection, table, columns.ToArray(), "");

    public override Insertion InsertNew(
        DbTransaction transaction, string table, params ReadOnlySpan<string> columns) =>
        new SqliteInsertion(connection, table, columns.ToArray(), "ON CONFLICT DO NOTHING");

    public override IEnumerable<long> NewKeys(DbTransaction transaction, string table)
    {
        long last = connection.ExecuteScalar<long>(
            $"SELECT coalesce(max(key), 0) FROM {table}", transaction: transaction);
        while (true)
        {
            yield return ++last;
        }
    }

    public override void ContinueKeys(DbTransaction transaction, string table)
    {
        // Keys always follow the greatest.
    }

    public override void Index(DbTransaction transaction, long article, string? title, string text)
    {
        // A trigger does it.
    }

    public override async Task<IEnumerable<Hit>> SearchAsync(
        string words, int limit, CancellationToken cancellation) =>
        (await connection.QueryAsync<(string Article, string Name, string Snippet)>(new CommandDefinition(
            $"""
            SELECT article.id, ({EarliestName}),
                   snippet(article_search, -1, '', '', '…', 24)
            FROM article_search JOIN article ON article.key = article_search.rowid
            WHERE article_search MATCH @match ORDER BY rank, article.id LIMIT @limit
            """,
            new { match = SearchWords.Quote(words), limit },
            cancellationToken: cancellation))).Select(hit => new Hit(hit.Article, hit.Name, hit.Snippet));

    public override Task<long> VersionAsync(CancellationToken cancellation) =>
        connection.ExecuteScalarAsync<long>(
            new CommandDefinition("PRAGMA data_version", cancellationToken: cancellation));

    public override IEnumerable<string> Faults() =>
        connection.Query<string>("PRAGMA integrity_check").Where(fault => fault != "ok");

    /// <summary>Whoever has the file has the turn.</summary>
    private sealed class Turn : IDisposable
    {
        public static Turn Free { get; } = new();

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
