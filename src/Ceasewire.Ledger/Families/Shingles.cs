using System.Collections.Immutable;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// A text as the set of its runs of four words, each a hash. Case, punctuation and layout do not count.
/// </summary>
internal static class Shingles
{
    private const int WordsPerShingle = 4;
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <returns>Sorted and distinct.</returns>
    public static ImmutableArray<ulong> Of(string text)
    {
        var words = Words(text);
        SortedSet<ulong> shingles = [];
        for (int i = 0; i + WordsPerShingle <= words.Count; i++)
        {
            ulong hash = Seed;
            for (int word = i; word < i + WordsPerShingle; word++)
            {
                hash = Mix(hash ^ words[word]);
            }

            shingles.Add(hash);
        }

        return [.. shingles];
    }

    /// <summary>Spreads every bit over the whole word (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>FNV-1a over the lower-case letters and digits of each word.</summary>
    private static List<ulong> Words(string text)
    {
        List<ulong> words = [];
        ulong hash = Seed;
        bool isInWord = false;
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                hash = (hash ^ char.ToLowerInvariant(letter)) * Prime;
                isInWord = true;
            }
            else if (isInWord && char.IsWhiteSpace(letter))
            {
                words.Add(hash);
                (hash, isInWord) = (Seed, false);
            }
        }

        if (isInWord)
        {
            words.Add(hash);
        }

        return words;
    }
}
