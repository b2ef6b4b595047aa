using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite;

/// <summary>One prepared statement for many rows: what is written by the million is not prepared row by row.</summary>
internal sealed class Insertion : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _parameters;

    /// <param name="sql">Its parameters are $1, $2, …, as many as a row has values.</param>
    public Insertion(SqliteConnection connection, SqliteTransaction transaction, int values, string sql)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = sql;
        _parameters = [.. Enumerable.Range(1, values).Select(i => new SqliteParameter($"${i}", null))];
        _command.Parameters.AddRange(_parameters);
    }

    public void Write(params ReadOnlySpan<object?> row)
    {
        for (int i = 0; i < row.Length; i++)
        {
            _parameters[i].Value = row[i] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
