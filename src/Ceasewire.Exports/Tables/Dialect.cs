using System.Buffers;

namespace Ceasewire.Exports.Tables;

/// <summary>How rows of cells are put into a line. Cells hold no line breaks and no tabs.</summary>
internal abstract class Dialect
{
    /// <summary>RFC 4180, with lines that end in '\n': commas, and quotation marks where they are needed.</summary>
    public static Dialect Csv { get; } = new Commas();

    /// <summary>
    /// Tabs and no quoting, as GDELT and POLECAT are. Many readers take a double quotation mark for quoting all the
    /// same and would run lines together, so it is written as a single one.
    /// </summary>
    public static Dialect Tsv { get; } = new Tabs();

    protected abstract char Separator { get; }

    public void WriteRow(TextWriter output, IEnumerable<string> cells)
    {
        bool isFirst = true;
        foreach (string cell in cells)
        {
            if (!isFirst)
            {
                output.Write(Separator);
            }

            output.Write(Encode(cell));
            isFirst = false;
        }

        output.Write('\n');
    }

    protected abstract string Encode(string cell);

    private sealed class Commas : Dialect
    {
        private static readonly SearchValues<char> _special = SearchValues.Create(",\"\r\n");

        protected override char Separator => ',';

        protected override string Encode(string cell) =>
            cell.AsSpan().ContainsAny(_special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private sealed class Tabs : Dialect
    {
        protected override char Separator => '\t';

        protected override string Encode(string cell) => cell.Replace('"', '\'');
    }
}
