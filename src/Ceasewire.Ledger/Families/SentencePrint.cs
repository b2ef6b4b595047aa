using System.Collections.Immutable;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// What is kept of a sentence: hashes of its runs of three words, least first. Every second run of
/// the language is kept, the same ones in every text, so that the part of a text that stands in another can be told
/// from the prints (a scaled sketch); and the least of each sentence in any case, which find the texts to compare
/// (MinHash, Broder 1997).
/// </summary>
public sealed record SentencePrint(ImmutableArray<uint> Marks)
{
    internal const int MostMarks = byte.MaxValue;
    private const int Run = 3;
    private const int LeastMarks = 4;
    private const uint Kept = uint.MaxValue / 2;

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
            for (int i = 0; i + 1 < Math.Min(LeastMarks, Marks.Length); i += 2)
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

        SortedSet<uint> runs = [];
        for (int i = 0; i + Run <= words.Count; i++)
        {
            ulong hash = WordHash.Seed;
            for (int word = i; word < i + Run; word++)
            {
                hash = WordHash.Mix(hash ^ words[word]);
            }

            runs.Add((uint)(hash >> 32));
        }

        // "Go, go, go, go, go, go" has no two.
        return runs.Count < 2 ? null : new([.. runs.Where((run, i) => i < LeastMarks || run <= Kept).Take(MostMarks)]);
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
