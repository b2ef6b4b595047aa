using System.Collections.Immutable;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// What is kept of a sentence: how long it is, and the least hashes of its runs of three words, in order (bottom-k
/// sketch, Broder 1997).
/// </summary>
public sealed record SentencePrint(int Words, ImmutableArray<uint> Marks)
{
    internal const int MostMarks = 8;
    internal const int MostWords = ushort.MaxValue;
    private const int Run = 3;

    /// <summary>Shorter ones are alike by chance: "No arrests have been made."</summary>
    private const int FewestWords = 6;

    /// <summary>
    /// Sentences that share half of their runs very likely share one. Each joins two marks, since a single run of
    /// three words ("pronounced dead at") stands in many sentences that have nothing else in common.
    /// </summary>
    internal IEnumerable<ulong> Keys
    {
        get
        {
            for (int i = 0; i + 1 < Math.Min(4, Marks.Length); i += 2)
            {
                yield return ((ulong)Marks[i] << 32) | Marks[i + 1];
            }
        }
    }

    /// <returns>Null for a sentence too short to compare.</returns>
    internal static SentencePrint? Of(PlainSentence sentence)
    {
        var words = Hashes(sentence.Words);
        if (words.Count < FewestWords)
        {
            return null;
        }

        // Least first; a handful, so that insertion costs nothing.
        List<uint> least = new(MostMarks + 1);
        for (int i = 0; i + Run <= words.Count; i++)
        {
            ulong hash = WordHash.Seed;
            for (int word = i; word < i + Run; word++)
            {
                hash = WordHash.Mix(hash ^ words[word]);
            }

            uint mark = (uint)(hash >> 32);
            int at = least.BinarySearch(mark);
            if (at < 0 && ~at < MostMarks)
            {
                least.Insert(~at, mark);
                least.RemoveRange(Math.Min(MostMarks, least.Count), Math.Max(0, least.Count - MostMarks));
            }
        }

        return new(Math.Min(words.Count, MostWords), [.. least]);
    }

    private static List<ulong> Hashes(string words)
    {
        List<ulong> hashes = [];
        ulong hash = WordHash.Seed;
        foreach (char letter in words.AsSpan(1))
        {
            if (letter == ' ')
            {
                hashes.Add(hash);
                hash = WordHash.Seed;
            }
            else
            {
                hash = WordHash.Add(hash, letter);
            }
        }

        return hashes;
    }
}
