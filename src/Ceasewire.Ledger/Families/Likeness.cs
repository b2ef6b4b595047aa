using System.Collections.Immutable;

namespace Ceasewire.Ledger.Families;

/// <summary>How much of two reports stands in the other, in words of sentences that are alike.</summary>
/// <param name="Words">Words of the one's sentences that have a like in the other, at most the other's.</param>
/// <param name="OfSmaller">As a part of the report with fewer words: 1 for an excerpt and its whole.</param>
/// <param name="OfLarger">As a part of the report with more words: 1 only where nothing else is in it.</param>
internal readonly record struct Likeness(int Words, double OfSmaller, double OfLarger)
{
    /// <summary>A copy keeps most of the shorter text; reports of one event by two reporters share a quote or two.</summary>
    private const double LeastOfSmaller = 0.4;

    /// <summary>One shared sentence makes no copy.</summary>
    private const int FewestWords = 20;

    /// <summary>
    /// Over a half: a text that was stitched together of two others is the same as one of them at most.
    /// </summary>
    private const double MostlyOfLarger = 0.5;

    public bool IsCopy => Words >= FewestWords && OfSmaller >= LeastOfSmaller;

    public bool IsMostlyTheSame => OfLarger > MostlyOfLarger;

    /// <summary>For texts that repeat themselves the order of the two may count: the lesser id goes first.</summary>
    public static Likeness Between(ImmutableArray<SentencePrint> one, ImmutableArray<SentencePrint> other)
    {
        var (inOne, inOther) = (new HashSet<int>(), new HashSet<int>());
        foreach (var ((i, j), common) in Common(one, other))
        {
            if (2 * common >= Math.Min(one[i].Marks.Length, other[j].Marks.Length))
            {
                inOne.Add(i);
                inOther.Add(j);
            }
        }

        int all = one.Sum(sentence => sentence.Words), allOther = other.Sum(sentence => sentence.Words);
        int shared = inOne.Sum(i => one[i].Words), sharedOther = inOther.Sum(j => other[j].Words);
        if (shared == 0)
        {
            return default;
        }

        var (ofOne, ofOther) = ((double)shared / all, (double)sharedOther / allOther);
        return new(Math.Min(shared, sharedOther), Math.Max(ofOne, ofOther), Math.Min(ofOne, ofOther));
    }

    /// <summary>Marks in both, for each two sentences that have one in common.</summary>
    private static Dictionary<(int One, int Other), int> Common(
        ImmutableArray<SentencePrint> one, ImmutableArray<SentencePrint> other)
    {
        // A text that repeats itself has its marks once, so that the pairs stay as many as the marks.
        Dictionary<uint, int> sentenceOf = [];
        for (int j = 0; j < other.Length; j++)
        {
            foreach (uint mark in other[j].Marks)
            {
                sentenceOf.TryAdd(mark, j);
            }
        }

        Dictionary<(int, int), int> common = [];
        for (int i = 0; i < one.Length; i++)
        {
            foreach (uint mark in one[i].Marks)
            {
                if (sentenceOf.TryGetValue(mark, out int j))
                {
                    common[(i, j)] = common.GetValueOrDefault((i, j)) + 1;
                }
            }
        }

        return common;
    }
}
