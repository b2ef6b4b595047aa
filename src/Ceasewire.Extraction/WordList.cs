using System.Reflection;

namespace Ceasewire.Extraction;

/// <summary>
/// Reads the TSV files under data/ that ship inside this assembly. Lines that start with '#' are comments (the first
/// name source and licence); the first other line names the columns.
/// </summary>
public static class WordList
{
    /// <param name="name">Path under data/: "actors/people.tsv".</param>
    public static IEnumerable<Row> Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        string[]? columns = null;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            if (cells.Length > columns.Length)
            {
                throw new InvalidDataException(
                    $"{name}, line {number}: {cells.Length} cells in {columns.Length} columns.");
            }

            yield return new Row(name, number, columns, cells);
        }
    }

    /// <summary>A data file as a stream over the assembly's memory; nothing is copied.</summary>
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"No data file '{name}' in this assembly.", name);
}
