using System.Collections.Frozen;
using System.Reflection;

namespace Ceasewire.Server.Texts;

/// <summary>
/// Whether a passage shows wounds, dead bodies or cruelty in detail, by the words of <c>data/desk/graphic.tsv</c>.
/// </summary>
internal static class GraphicWords
{
    private const string List = "desk/graphic.tsv";

    private static readonly FrozenSet<string> Known = Read().ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int MostInARow = Known.Max(words => words.Count(letter => letter == ' ')) + 1;

    public static bool AreIn(string words)
    {
        var text = Printable.Of(words).AsSpan();
        for (int start = NextWord(text, 0); start < text.Length; start = NextWord(text, WordEnd(text, start)))
        {
            if (BeginAt(text, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks up the word at the start, then with each that follows it after one space.</summary>
    private static bool BeginAt(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        for (int words = 0; words < MostInARow; words++)
        {
            end = WordEnd(text, end);
            if (Lookup.Contains(text[start..end]))
            {
                return true;
            }

            if (end + 1 >= text.Length || text[end] != ' ' || !IsOfWord(text[end + 1]))
            {
                return false;
            }

            end++;
        }

        return false;
    }

    private static int NextWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !IsOfWord(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsOfWord(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsOfWord(char letter) => char.IsLetter(letter) || letter == '-';

    private static IEnumerable<string> Read()
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(List) ?? throw new FileNotFoundException(List));
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .Skip(1);
    }
}
