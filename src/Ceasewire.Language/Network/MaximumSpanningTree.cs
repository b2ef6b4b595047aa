namespace Ceasewire.Language.Network;

/// <summary>
/// The tree with one root whose arcs score most. Mostly each word's best head makes one already; where not, Chu and
/// Liu's and Edmonds'
/// contraction of cycles finds it.
/// </summary>
internal static class MaximumSpanningTree
{
    /// <summary>More than any sum of scores: a second arc from the root costs more than any other tree.</summary>
    private const double RootCost = 1e7;

    /// <param name="scores">Of each dependent (row) and head (column); 0 is the root.</param>
    /// <param name="heads">Receives each word's head.</param>
    public static void Find(float[] scores, int words, int[] heads)
    {
        int roots = 0;
        for (int dependent = 1; dependent < words; dependent++)
        {
            int best = dependent == 1 ? 0 : 1;
            for (int head = 0; head < words; head++)
            {
                bool isBetter = scores[(dependent * words) + head] > scores[(dependent * words) + best];
                best = head != dependent && (isBetter || best == dependent) ? head : best;
            }

            heads[dependent] = best;
            roots += best == 0 ? 1 : 0;
        }

        if (roots != 1 || FindCycle(heads, words) is not null)
        {
            Contract(Arcs(scores, words), words).CopyTo(heads, 0);
        }
    }

    private static double[,] Arcs(float[] scores, int words)
    {
        var arcs = new double[words, words];
        for (int dependent = 0; dependent < words; dependent++)
        {
            for (int head = 0; head < words; head++)
            {
                arcs[head, dependent] = dependent == head || dependent == 0
                    ? double.NegativeInfinity
                    : scores[(dependent * words) + head] - (head == 0 ? RootCost : 0);
            }
        }

        return arcs;
    }

    /// <returns>The words of one cycle, or null.</returns>
    private static List<int>? FindCycle(int[] heads, int words)
    {
        int[] seenFrom = new int[words];
        for (int start = 1; start < words; start++)
        {
            int at = start;
            while (at != 0 && seenFrom[at] == 0)
            {
                seenFrom[at] = start;
                at = heads[at];
            }

            if (at != 0 && seenFrom[at] == start)
            {
                List<int> cycle = [at];
                for (int next = heads[at]; next != at; next = heads[next])
                {
                    cycle.Add(next);
                }

                return cycle;
            }
        }

        return null;
    }

    // Each level takes one cycle out, so that the depth is at most half the words of a sentence, whose length is
    // bounded.
    private static int[] Contract(double[,] arcs, int words)
    {
        int[] heads = new int[words];
        for (int dependent = 1; dependent < words; dependent++)
        {
            int best = dependent == 1 ? 0 : 1;
            for (int head = 0; head < words; head++)
            {
                best = head != dependent && arcs[head, dependent] > arcs[best, dependent] ? head : best;
            }

            heads[dependent] = best == dependent ? 0 : best;
        }

        return FindCycle(heads, words) is { } cycle ? new Contraction(arcs, heads, cycle).Resolve(Contract) : heads;
    }
}
