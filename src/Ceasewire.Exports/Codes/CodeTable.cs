using System.Reflection;

namespace Ceasewire.Exports.Codes;

/// <summary>
/// Reads the code lists that are built in: tab-separated, '#' begins a comment, a header line comes first.
/// </summary>
internal static class CodeTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
        bool isHeader = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!isHeader)
            {
                yield return line.Split('\t');
            }

            isHeader = false;
        }
    }
}
