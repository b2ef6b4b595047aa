using Ceasewire.Language.Network;

namespace Ceasewire.Language.Tests.Network;

public sealed unsafe class MaximumSpanningTreeTests
{
    [Fact]
    public void Find_AnyScores_IsTheBestOfAllTreesWithOneRoot()
    {
        var random = new Random(5);
        var tree = new MaximumSpanningTree();
        for (int round = 0; round < 300; round++)
        {
            // Few distinct heads are good, so that cycles and cycles of cycles are common.
            var scores = Scores(
                2 + (round % 5),
                (dependent, head) => (random.NextSingle() * 4) - Math.Abs(dependent - head));

            int[] heads = tree.Find(scores).ToArray();

            Assert.True(IsTree(heads));
            Assert.Equal(BestTotal(scores), Total(scores, heads), 1e-4f);
        }
    }

    [Fact]
    public void Find_LongestSentenceOfCyclesWithinCycles_IsATree()
    {
        // Each word's best head is its neighbour, and that of pairs the next pair, and so on.
        var scores = Scores(201, (dependent, head) => -(dependent ^ head));

        int[] heads = new MaximumSpanningTree().Find(scores).ToArray();

        Assert.True(IsTree(heads));
    }

    private static ArcScores Scores(int words, Func<int, int, float> score)
    {
        var scores = new ArcScores();
        scores.Clear(words);
        for (int dependent = 1; dependent < words; dependent++)
        {
            for (int head = 0; head < words; head++)
            {
                scores.Row(dependent)[head] = head == dependent ? ArcScores.Never : score(dependent, head);
            }
        }

        return scores;
    }

    private static float BestTotal(ArcScores scores)
    {
        int[] heads = new int[scores.Words];
        float best = float.NegativeInfinity;
        for (long choice = 0; choice < Math.Pow(scores.Words, scores.Words - 1); choice++)
        {
            long rest = choice;
            for (int word = 1; word < heads.Length; word++)
            {
                (heads[word], rest) = ((int)(rest % scores.Words), rest / scores.Words);
            }

            best = IsTree(heads) ? Math.Max(best, Total(scores, heads)) : best;
        }

        return best;
    }

    private static float Total(ArcScores scores, int[] heads)
    {
        float total = 0;
        for (int word = 1; word < heads.Length; word++)
        {
            total += scores.Row(word)[heads[word]];
        }

        return total;
    }

    private static bool IsTree(int[] heads)
    {
        for (int word = 1; word < heads.Length; word++)
        {
            int at = word;
            for (int steps = 0; at != 0; steps++)
            {
                if (steps == heads.Length)
                {
                    return false;
                }

                at = heads[at];
            }
        }

        return heads.Skip(1).Count(head => head == 0) == 1;
    }
}
