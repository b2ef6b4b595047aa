using System.Globalization;
using Ceasewire.Store.Relational;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite;

/// <summary>One prepared statement for many rows.</summary>
internal sealed class SqliteInsertion : Insertion
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _parameters;

    /// <param name="conflict">What is done where the row is there: SQL, or nothing.</param>
    public SqliteInsertion(SqliteConnection connection, string table, string[] columns, string conflict)
    {
        _parameters =
        [
            .. Enumerable.Range(1, columns.Length)
                .Select(i => new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${i}"), null)),
        ];
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Put together from names of our own tables and columns.
        _command.CommandText =
            $"""
            INSERT INTO {table} ({string.Join(", ", columns)})
            VALUES ({string.Join(", ", _parameters.Select(parameter => parameter.ParameterName))}) {conflict}
            """;
#pragma warning restore CA2100
        _command.Parameters.AddRange(_parameters);
    }

    public override void Dispose() => _command.Dispose();

    protected override void Put(object?[] row)
    {
        for (int i = 0; i < row.Length; i++)
        {
            _parameters[i].Value = row[i] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }
}
