using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Ceasewire.Ledger;

/// <summary>The words of data/ledger/words.tsv: what a word does in a trigger or a clause.</summary>
internal static class WordRoles
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Words = Read();

    public static ImmutableArray<string> Of(string role) => Words[role];

    /// <summary>The first of the role's words that stands in the text, in whole words; -1 where none does.</summary>
    public static (int At, int Length) Find(string role, string text)
    {
        (int At, int Length) first = (-1, 0);
        foreach (string word in Words[role])
        {
            int at = IndexOfWord(text, word);
            if (at >= 0 && (first.At < 0 || at < first.At || (at == first.At && word.Length > first.Length)))
            {
                first = (at, word.Length);
            }
        }

        return first;
    }

    public static bool Holds(string role, string text) => Find(role, text).At >= 0;

    private static int IndexOfWord(string text, string word)
    {
        for (int at = Index(0); at >= 0; at = Index(at + 1))
        {
            int end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;

        int Index(int from) => text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Read()
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("ledger/words.tsv")
                ?? throw new FileNotFoundException("ledger/words.tsv"));
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Skip(1)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToFrozenDictionary(
                cells => cells[0],
                cells => cells[1].Split(';').ToImmutableArray(),
                StringComparer.Ordinal);
    }
}
