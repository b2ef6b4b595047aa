using Ceasewire.Store.Relational;
using Npgsql;

namespace Ceasewire.Store.Postgres;

/// <summary>Rows that go to the server by COPY, many at once.</summary>
internal sealed class PostgresInsertion : Insertion
{
    private const int RowsAtOnce = 5_000;

    private readonly NpgsqlConnection _connection;
    private readonly string _table;
    private readonly string _columns;
    private readonly bool _isNew;
    private readonly List<object?[]> _rows = [];

    private PostgresInsertion(NpgsqlConnection connection, string table, string[] columns, bool isNew) =>
        (_connection, _table, _columns, _isNew) = (connection, table, string.Join(", ", columns), isNew);

    public static PostgresInsertion All(NpgsqlConnection connection, string table, string[] columns) =>
        new(connection, table, columns, isNew: false);

    /// <summary>Leaves out rows that are there already.</summary>
    public static PostgresInsertion New(NpgsqlConnection connection, string table, string[] columns) =>
        new(connection, table, columns, isNew: true);

    public override void Flush()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        if (!_isNew)
        {
            Copy(_table);
            return;
        }

        // COPY knows no conflicts: the rows come in beside the table.
        string incoming = $"pg_temp.incoming_{_table}";
        Execute($"CREATE TEMPORARY TABLE IF NOT EXISTS incoming_{_table} (LIKE {_table}) ON COMMIT DELETE ROWS");
        Copy(incoming);
        Execute(
            $"INSERT INTO {_table} ({_columns}) SELECT {_columns} FROM {incoming} ON CONFLICT DO NOTHING; DELETE FROM {incoming}");
    }

    public override void Dispose() => _rows.Clear();

    protected override void Put(object?[] row)
    {
        _rows.Add(row);
        if (_isNew && _rows.Count >= RowsAtOnce)
        {
            Flush();
        }
    }

    private void Copy(string table)
    {
        using var import = _connection.BeginBinaryImport($"COPY {table} ({_columns}) FROM STDIN (FORMAT BINARY)");
        foreach (object?[] row in _rows)
        {
            import.WriteRow(row);
        }

        import.Complete();
        _rows.Clear();
    }

    private void Execute(string sql)
    {
#pragma warning disable CA2100 // Put together from names of our own tables and columns.
        using var command = new NpgsqlCommand(sql, _connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
