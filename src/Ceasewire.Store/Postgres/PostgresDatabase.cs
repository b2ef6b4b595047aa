using System.Data;
using System.Data.Common;
using Ceasewire.Store.Relational;
using Dapper;
using Npgsql;

namespace Ceasewire.Store.Postgres;

/// <summary>A server's database, of one schema.</summary>
internal sealed class PostgresDatabase(NpgsqlConnection connection) : Database(connection)
{
    private const int KeysAtOnce = 64;

    public override DbTransaction BeginWriting()
    {
        var transaction = connection.BeginTransaction();

        // What a query sees is taken after it: nothing that others just wrote is missed, and the log is one chain.
        LockWriting(transaction);
        return transaction;
    }

    public override DbTransaction BeginJoining() => BeginReading();

    public override void WriteJoined(DbTransaction transaction) => LockWriting(transaction);

    public override IDisposable? TakeTurn(int partition) => JoiningTurn.TryTake(connection, partition);

    /// <summary>A day was marked anew since the transaction saw it, or a reviewer's word joins days far apart.</summary>
    public override bool IsOvertaken(DbException error) =>
        error.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation;

    public override DbTransaction BeginReading() => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public override string IsOneOf(string column, string list) =>
        $"{column} = ANY (ARRAY(SELECT value::BIGINT FROM jsonb_array_elements_text({list}::JSONB) value))";

    public override string IsOneOfWords(string column, string list) =>
        $"{column} = ANY (ARRAY(SELECT value FROM jsonb_array_elements_text({list}::JSONB) value))";

    public override string Bytes(string value) => $"convert_to(({value})::TEXT, 'UTF8')";

    public override Insertion Insert(DbTransaction transaction, string table, params ReadOnlySpan<string> columns) =>
        PostgresInsertion.All(connection, table, columns.ToArray());

    public override Insertion InsertNew(
        DbTransaction transaction, string table, params ReadOnlySpan<string> columns) =>
        PostgresInsertion.New(connection, table, columns.ToArray());

    public override IEnumerable<long> NewKeys(DbTransaction transaction, string table)
    {
        while (true)
        {
            foreach (long key in connection.Query<long>(
                $"SELECT nextval(pg_get_serial_sequence('{table}', 'key')) FROM generate_series(1, {KeysAtOnce})",
                transaction: transaction))
            {
                yield return key;
            }
        }
    }

    public override void ContinueKeys(DbTransaction transaction, string table) => connection.Execute(
        $"SELECT setval(pg_get_serial_sequence('{table}', 'key'), (SELECT coalesce(max(key), 0) + 1 FROM {table}), false)",
        transaction: transaction);

    public override void Index(DbTransaction transaction, long article, string? title, string text) =>
        connection.Execute(
            "INSERT INTO article_search (article, words) VALUES (@article, @words::TSVECTOR)",
            new { article, words = SearchVector.Of(title, text) },
            transaction);

    public override async Task<IEnumerable<Hit>> SearchAsync(
        string words, int limit, CancellationToken cancellation)
    {
        if (SearchVector.Query(words) is not { } query)
        {
            return [];
        }

        var found = await connection.QueryAsync<(string Article, string Name, string? Title, string Text)>(
            new CommandDefinition(
                $"""
                SELECT id, ({EarliestName}), title, text
                FROM (
                    SELECT article.key, id, title, text, ts_rank_cd(words, @query::TSQUERY) AS rank
                    FROM article_search JOIN article ON article.key = article_search.article
                    WHERE words @@ @query::TSQUERY ORDER BY rank DESC, id LIMIT @limit
                ) article ORDER BY rank DESC, id
                """,
                new { query, limit },
                cancellationToken: cancellation));
        return found.Select(hit => new Hit(hit.Article, hit.Name, Snippet.Of(hit.Title, hit.Text, words)));
    }

    /// <summary>All that is stored is logged; what is derived follows from it.</summary>
    public override async Task<long> VersionAsync(CancellationToken cancellation) =>
        await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(
                "SELECT coalesce(max(sequence), 0) FROM log", cancellationToken: cancellation)) - Appended;

    /// <summary>The server's administrator checks that.</summary>
    public override IEnumerable<string> Faults() => [];

    /// <summary>Held to the end of the transaction.</summary>
    private void LockWriting(DbTransaction transaction) => connection.Execute(
        "SELECT pg_advisory_xact_lock(hashtextextended('ceasewire ' || current_schema(), 0))",
        transaction: transaction);
}
