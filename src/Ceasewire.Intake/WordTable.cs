using System.Reflection;

namespace Ceasewire.Intake;

/// <summary>
/// The TSV files under data/intake that ship inside this assembly: lines that start with '#' are comments, the first
/// other line names the columns.
/// </summary>
internal static class WordTable
{
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"intake/{name}")
            ?? throw new FileNotFoundException($"No data file '{name}' in this assembly.", name);
        using var reader = new StreamReader(stream);
        int columns = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (columns == 0)
            {
                columns = cells.Length;
                continue;
            }

            yield return cells.Length == columns
                ? cells
                : throw new InvalidDataException($"{name}: '{line}' has {cells.Length} cells in {columns} columns.");
        }
    }
}
