using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Ceasewire.Ledger.Families;

namespace Ceasewire.Ledger.Incidents;

/// <summary>
/// The words that tell a text from others: those that come often in it and in few reports (data/ledger/frequent.tsv),
/// weighted as in Salton and Buckley 1988 (tf-idf, cosine).
/// </summary>
internal sealed class Gist
{
    /// <summary>More words than these say no more about what a report is of.</summary>
    private const int MostWords = 60;

    private const int ShortestWord = 3;

    /// <summary>What runs on is cut: it is no word.</summary>
    private const int LongestWord = 64;

    /// <summary>Of a thousand reports: what is taken of words that are not listed, and of numbers.</summary>
    private const double Rare = 4, Number = 20;

    private static readonly FrozenDictionary<string, double> Frequent = Read();

    /// <summary>By the words' hashes, which are compared sooner; the squares of the weights add up to 1, or there are none.</summary>
    private readonly (ulong Word, double Weight)[] _words;

    private Gist((ulong Word, double Weight)[] words) => _words = words;

    public bool IsEmpty => _words.Length == 0;

    public static Gist Of(params IEnumerable<string> texts)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            Count(text, counts);
        }

        var words = new (string Word, double Weight)[counts.Count];
        int next = 0;
        foreach (var (word, count) in counts)
        {
            words[next++] = (word, WeightOf(word, count));
        }

        if (words.Length > MostWords)
        {
            Array.Sort(words, static (one, other) => one.Weight == other.Weight
                ? string.CompareOrdinal(one.Word, other.Word)
                : other.Weight.CompareTo(one.Weight));
            words = words[..MostWords];
        }

        Array.Sort(words, static (one, other) => string.CompareOrdinal(one.Word, other.Word));
        double length = Math.Sqrt(words.Sum(word => word.Weight * word.Weight));
        return new([.. words.Select(word => (Hash(word.Word), word.Weight / length)).OrderBy(word => word.Item1)]);
    }

    /// <summary>0 for texts of no common word that matters, 1 for the same.</summary>
    public double Likeness(Gist other)
    {
        int i = 0, j = 0;
        double shared = 0;
        while (i < _words.Length && j < other._words.Length)
        {
            var (one, second) = (_words[i].Word, other._words[j].Word);
            shared += one == second ? _words[i].Weight * other._words[j].Weight : 0;
            i += one <= second ? 1 : 0;
            j += one >= second ? 1 : 0;
        }

        return shared;
    }

    private static void Count(string text, Dictionary<string, int> counts)
    {
        var known = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[LongestWord];
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i - start >= ShortestWord || (i - start > 1 && char.IsDigit(text[start])))
            {
                int length = text.AsSpan(start, Math.Min(i - start, LongestWord)).ToLowerInvariant(word);
                CollectionsMarshal.GetValueRefOrAddDefault(known, word[..length], out _)++;
            }

            start = i + 1;
        }
    }

    private static ulong Hash(string word)
    {
        ulong hash = WordHash.Seed;
        foreach (char letter in word)
        {
            hash = WordHash.Add(hash, letter);
        }

        return WordHash.Mix(hash);
    }

    private static double WeightOf(string word, int count) =>
        (1 + Math.Log(count)) * Math.Log(1000 / CommonnessOf(word));

    private static double CommonnessOf(string word) =>
        char.IsDigit(word[0]) ? Number : Frequent.TryGetValue(word, out double common) ? common : Rare;

    private static FrozenDictionary<string, double> Read()
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("ledger/frequent.tsv")
                ?? throw new FileNotFoundException("ledger/frequent.tsv"));
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Skip(1)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToFrozenDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));
    }
}
