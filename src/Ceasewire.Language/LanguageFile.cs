using System.Reflection;

namespace Ceasewire.Language;

/// <summary>The files of data/language, which ship inside this assembly.</summary>
internal static class LanguageFile
{
    /// <summary>The cells of each row of a word list, without its comments and its line of column names.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        bool isHeadRead = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (isHeadRead)
            {
                yield return line.Split('\t');
            }

            isHeadRead = true;
        }
    }

    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"No data file '{name}' in this assembly.", name);
}
