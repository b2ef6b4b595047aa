namespace Ceasewire.Language.Network;

/// <summary>
/// The tree with one root whose arcs score most. Mostly each word's best head makes one already; where not, Chu and
/// Liu's and Edmonds' contraction of cycles finds it. Its buffers serve one thread at a time.
/// </summary>
internal sealed unsafe class MaximumSpanningTree
{
    private readonly int[] _heads = new int[Sentences.SentenceSplitter.LongestSentence + 1];
    private readonly CycleContraction _contraction = new();

    /// <returns>Each word's head, until the next call; 0 is the root.</returns>
    public ReadOnlySpan<int> Find(ArcScores scores)
    {
        var heads = _heads.AsSpan(0, scores.Words);
        int roots = 0;
        for (int dependent = 1; dependent < heads.Length; dependent++)
        {
            heads[dependent] = VectorMath.IndexOfLargest(scores.Row(dependent), scores.Stride);
            roots += heads[dependent] == 0 ? 1 : 0;
        }

        if (roots != 1 || HasCycle(heads))
        {
            _contraction.Solve(scores, heads);
        }

        return heads;
    }

    // Each word is passed once: a walk up stops at words that earlier walks passed.
    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        Span<int> seenFrom = stackalloc int[heads.Length];
        seenFrom.Clear();
        for (int start = 1; start < heads.Length; start++)
        {
            int at = start;
            while (at != 0 && seenFrom[at] == 0)
            {
                seenFrom[at] = start;
                at = heads[at];
            }

            if (at != 0 && seenFrom[at] == start)
            {
                return true;
            }
        }

        return false;
    }
}
