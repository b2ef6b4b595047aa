namespace Ceasewire.Extraction;

/// <summary>One line of a <see cref="WordList"/>.</summary>
public readonly struct Row(string file, int line, string[] columns, string[] cells)
{
    /// <summary>Its line in the file, from 1.</summary>
    public int Line => line;

    public bool Has(string column) => Array.IndexOf(columns, column) >= 0;

    /// <summary>The cell, trimmed; empty where the line is short.</summary>
    public string this[string column]
    {
        get
        {
            int at = Array.IndexOf(columns, column);
            return at < 0 ? throw new InvalidDataException($"{file} has no column '{column}'.")
                : at < cells.Length ? cells[at].Trim()
                : "";
        }
    }

    /// <returns>The cell, or null where it is empty or "-".</returns>
    public string? Optional(string column) => this[column] is { Length: > 0 } cell && cell != "-" ? cell : null;

    /// <summary>The cell's parts between semicolons, trimmed.</summary>
    public string[] List(string column) =>
        this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An error that says where in which file.</summary>
    public InvalidDataException Wrong(string what) => new($"{file}, line {line}: {what}");
}
