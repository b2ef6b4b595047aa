using System.Collections.Immutable;
namespace Ceasewire.Ledger.Incidents;

/// <summary>
/// Joins tellings, the likest pair first, as long as what they make together holds together. The result depends on the
/// set of tellings alone.
/// </summary>
internal static class Agglomeration
{
    /// <param name="tellings">Sorted by key.</param>
    /// <param name="pairs">Indices of tellings to compare, the smaller first.</param>
    /// <returns>The joined tellings, by key.</returns>
    public static ImmutableArray<Telling> Join(
        IReadOnlyList<Telling> tellings,
        IEnumerable<(int One, int Other)> pairs,
        Func<Telling, Telling, double> likeness,
        double enough,
        Holds holds)
    {
        List<(double Score, int One, int Other)> edges = [];
        foreach (var (one, other) in pairs)
        {
            if (!holds.AreApart(tellings[one], tellings[other])
                && likeness(tellings[one], tellings[other]) is var score && score >= enough)
            {
                edges.Add((-score, one, other));
            }
        }

        edges.Sort();
        Telling?[] joined = [.. tellings];
        int[] root = [.. Enumerable.Range(0, tellings.Count)];
        foreach (var (_, one, other) in edges)
        {
            int first = Root(root, one), second = Root(root, other);
            if (first != second && !holds.AreApart(joined[first]!, joined[second]!))
            {
                int keep = Math.Min(first, second), drop = Math.Max(first, second);
                joined[keep] = joined[keep]!.And(joined[drop]!);
                (joined[drop], root[drop]) = (null, keep);
            }
        }

        return [.. joined.OfType<Telling>()];
    }

    private static int Root(int[] root, int at)
    {
        while (root[at] != at)
        {
            at = root[at] = root[root[at]];
        }

        return at;
    }
}
