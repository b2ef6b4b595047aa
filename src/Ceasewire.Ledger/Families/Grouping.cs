namespace Ceasewire.Ledger.Families;

/// <summary>
/// Parts reports that hang together by copies into families. Reports that are mostly the same are one family. An
/// excerpt and its whole are too, but only the longest excerpt of a whole: a text stitched together of two reports
/// contains both, and must not make one of them. A function of the copies alone, whatever order they came in.
/// </summary>
internal static class Grouping
{
    /// <param name="nodes">All that hang together, and nothing else.</param>
    public static void Assign(IReadOnlyCollection<Node> nodes)
    {
        var family = nodes.ToDictionary(node => node, node => node);
        foreach (var node in nodes)
        {
            foreach (var (other, likeness) in node.Copies)
            {
                if (likeness.IsMostlyTheSame)
                {
                    Join(family, node, other);
                }
            }
        }

        var roots = nodes.ToDictionary(node => node, node => Root(family, node));
        Dictionary<Node, Excerpt> wholeOf = [], excerptOf = [];
        foreach (var excerpt in Excerpts(nodes, roots))
        {
            Keep(wholeOf, roots[excerpt.Part], excerpt);
            Keep(excerptOf, roots[excerpt.Whole], excerpt);
        }

        foreach (var (part, excerpt) in wholeOf)
        {
            if (excerptOf[roots[excerpt.Whole]] == excerpt)
            {
                Join(family, part, excerpt.Whole);
            }
        }

        foreach (var node in nodes)
        {
            node.Family = Root(family, node).Id;
        }
    }

    private static IEnumerable<Excerpt> Excerpts(IEnumerable<Node> nodes, Dictionary<Node, Node> roots) =>
        from node in nodes
        from copy in node.Copies
        where roots[node] != roots[copy.Key] && IsShorter(node, copy.Key) && IsOfTheirKind(node, copy.Key)
        select new Excerpt(node, copy.Key, copy.Value);

    private static bool IsShorter(Node one, Node other) =>
        one.Length < other.Length || (one.Length == other.Length && one.Precedes(other));

    /// <summary>
    /// What a whole is mostly the same as is, by and large, a whole of the part's too; else the part is what was
    /// stitched to it.
    /// </summary>
    private static bool IsOfTheirKind(Node part, Node whole)
    {
        int all = 0, kind = 0;
        foreach (var (other, likeness) in whole.Copies)
        {
            all += likeness.IsMostlyTheSame ? 1 : 0;
            kind += likeness.IsMostlyTheSame && other.Copies.ContainsKey(part) ? 1 : 0;
        }

        return 2 * kind >= all;
    }

    private static void Keep(Dictionary<Node, Excerpt> best, Node root, Excerpt excerpt)
    {
        if (!best.TryGetValue(root, out var known) || excerpt.IsBetterThan(known))
        {
            best[root] = excerpt;
        }
    }

    /// <summary>The least id stands for all.</summary>
    private static void Join(Dictionary<Node, Node> family, Node one, Node other)
    {
        var (left, right) = (Root(family, one), Root(family, other));
        if (left != right)
        {
            family[left.Precedes(right) ? right : left] = left.Precedes(right) ? left : right;
        }
    }

    private static Node Root(Dictionary<Node, Node> family, Node node)
    {
        while (family[node] is var parent && parent != node)
        {
            node = family[node] = family[parent];
        }

        return node;
    }

    private readonly record struct Excerpt(Node Part, Node Whole, Likeness Likeness)
    {
        public bool IsBetterThan(Excerpt other) =>
            Likeness.OfLarger != other.Likeness.OfLarger ? Likeness.OfLarger > other.Likeness.OfLarger
            : Part != other.Part ? Part.Precedes(other.Part)
            : Whole.Precedes(other.Whole);
    }
}
