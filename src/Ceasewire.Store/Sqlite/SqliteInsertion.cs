using System.Globalization;
using Ceasewire.Store.Relational;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ceasewire.Store.Sqlite;

/// <summary>
/// One prepared statement for many rows. Values are bound by place: looking up each parameter by its name costs more
/// than writing the row.
/// </summary>
internal sealed class SqliteInsertion : Insertion
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <param name="conflict">What is done where the row is there: SQL, or nothing.</param>
    public SqliteInsertion(SqliteConnection connection, string table, string[] columns, string conflict)
    {
        _database = connection.Handle
            ?? throw new InvalidOperationException($"The connection must be open to write into {table}.");
        string places = string.Join(", ", Enumerable.Repeat("?", columns.Length));
        int result = raw.sqlite3_prepare_v2(
            _database,
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({places}) {conflict}",
            out _statement);
        SqliteException.ThrowExceptionForRC(result, _database);
    }

    public override void Dispose() => _statement.Dispose();

    protected override void Put(object?[] row)
    {
        for (int i = 0; i < row.Length; i++)
        {
            SqliteException.ThrowExceptionForRC(Bind(i + 1, row[i]), _database);
        }

        int result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"No column takes {value}."), nameof(value)),
    };
}
