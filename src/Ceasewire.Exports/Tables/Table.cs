using System.Collections.Immutable;

namespace Ceasewire.Exports.Tables;

/// <summary>A column of a format: its name, and what is written in it. Without the latter it stays empty.</summary>
internal sealed record Column<T>(string Name, Func<T, Cell>? Value = null);

/// <summary>Writes rows one by one.</summary>
internal sealed class Table<T>(params ImmutableArray<Column<T>> columns)
{
    public ImmutableArray<Column<T>> Columns => columns;

    public void WriteHeader(TextWriter output, Dialect dialect) =>
        dialect.WriteRow(output, columns.Select(column => column.Name));

    public void WriteRows(TextWriter output, Dialect dialect, IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            dialect.WriteRow(output, columns.Select(column => column.Value?.Invoke(row).Value ?? ""));
        }
    }

    public void Write(TextWriter output, Dialect dialect, IEnumerable<T> rows)
    {
        WriteHeader(output, dialect);
        WriteRows(output, dialect, rows);
    }
}
