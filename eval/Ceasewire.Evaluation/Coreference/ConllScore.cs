using Ceasewire.Text;

namespace Ceasewire.Evaluation.Coreference;

/// <summary>
/// The figures of the CoNLL 2012 scorer over many articles: links (MUC), mentions (B³) and entities (CEAF with φ4).
/// Spans must be equal; a span that stands in two chains counts in the first.
/// </summary>
internal sealed class ConllScore
{
    public Ratios Mentions { get; private set; }

    public Ratios Muc { get; private set; }

    public Ratios BCubed { get; private set; }

    public Ratios Ceaf { get; private set; }

    /// <summary>The mean of the three F1.</summary>
    public double F1 => (Muc.F1 + BCubed.F1 + Ceaf.F1) / 3;

    public void Add(IEnumerable<IEnumerable<TokenRange>> gold, IEnumerable<IEnumerable<TokenRange>> system)
    {
        var right = new Partition(gold);
        var found = new Partition(system);
        double[,] shared = new double[right.Sizes.Count, found.Sizes.Count];
        int matched = 0, cells = 0;
        foreach (var (mention, chain) in right.ChainOf)
        {
            if (found.ChainOf.TryGetValue(mention, out int other))
            {
                matched++;
                cells += shared[chain, other]++ == 0 ? 1 : 0;
            }
        }

        Mentions += new Ratios(matched, found.ChainOf.Count, matched, right.ChainOf.Count);
        Muc += new Ratios(matched - cells, found.Links, matched - cells, right.Links);
        AddOverlaps(right, found, shared);
    }

    private void AddOverlaps(Partition right, Partition found, double[,] shared)
    {
        double ofFound = 0, ofRight = 0;
        double[,] similarity = new double[right.Sizes.Count, found.Sizes.Count];
        for (int i = 0; i < right.Sizes.Count; i++)
        {
            for (int j = 0; j < found.Sizes.Count; j++)
            {
                ofFound += shared[i, j] * shared[i, j] / found.Sizes[j];
                ofRight += shared[i, j] * shared[i, j] / right.Sizes[i];
                similarity[i, j] = 2 * shared[i, j] / (right.Sizes[i] + found.Sizes[j]);
            }
        }

        double best = Assignment.Best(similarity);
        BCubed += new Ratios(ofFound, found.ChainOf.Count, ofRight, right.ChainOf.Count);
        Ceaf += new Ratios(best, found.Sizes.Count, best, right.Sizes.Count);
    }

    private sealed class Partition
    {
        public Partition(IEnumerable<IEnumerable<TokenRange>> chains)
        {
            foreach (var chain in chains)
            {
                int size = chain.Count(mention => ChainOf.TryAdd(mention, Sizes.Count));
                if (size > 0)
                {
                    Sizes.Add(size);
                }
            }
        }

        public Dictionary<TokenRange, int> ChainOf { get; } = [];

        public List<int> Sizes { get; } = [];

        public int Links => ChainOf.Count - Sizes.Count;
    }
}
