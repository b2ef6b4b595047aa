namespace Ceasewire.Extraction.Seams;

/// <summary>Compares the terms of so many sentences before a gap with those of as many after it.</summary>
internal sealed class TermWindow(TermIndex terms)
{
    /// <summary>Terms that fewer than about one article in thirty has.</summary>
    private const double RareFrom = 3.5;

    /// <summary>Few chains of terms say little: their weight is drawn to nothing.</summary>
    private const double RareDoubt = 8, CommonDoubt = 4;

    private readonly int[] _before = new int[terms.Count];
    private readonly int[] _after = new int[terms.Count];
    private readonly List<int> _seen = [];

    /// <param name="start">First sentence of the window.</param>
    /// <param name="gap">The sentence after the gap.</param>
    /// <param name="end">End of the window.</param>
    public TermComparison Compare(int start, int gap, int end)
    {
        Count(start, gap, _before);
        Count(gap, end, _after);
        double share = (double)(gap - start) / (end - start);
        double both = 0, one = 0, dot = 0, normBefore = 0, normAfter = 0;
        double rare = 0, rareAll = RareDoubt, common = 0, commonAll = CommonDoubt;
        foreach (int id in _seen)
        {
            var weight = terms[id];
            (int before, int after) = (_before[id], _after[id]);
            (_before[id], _after[id]) = (0, 0);
            bool isBoth = before > 0 && after > 0;
            (both, one) = isBoth ? (both + weight.Both, one) : (both, one + weight.One);
            double square = weight.Rarity * weight.Rarity;
            dot += square * before * after;
            normBefore += square * before * before;
            normAfter += square * after * after;
            int all = before + after;
            if (all > 1)
            {
                // By chance a chain of so many terms would cross the gap this often.
                double crosses = 1 - Math.Pow(share, all) - Math.Pow(1 - share, all);
                double cut = (crosses - (isBoth ? 1 : 0)) * weight.Rarity;
                bool isRare = weight.Rarity > RareFrom;
                (rare, rareAll) = isRare ? (rare + cut, rareAll + weight.Rarity) : (rare, rareAll);
                (common, commonAll) = isRare ? (common, commonAll) : (common + cut, commonAll + weight.Rarity);
            }
        }

        _seen.Clear();
        double norms = Math.Sqrt(normBefore * normAfter);
        return new(norms == 0 ? 0 : dot / norms, rare / rareAll, common / commonAll, both / 10, one / 10);
    }

    private void Count(int start, int end, int[] counts)
    {
        for (int sentence = start; sentence < end; sentence++)
        {
            foreach (int id in terms.Of(sentence))
            {
                if (_before[id] == 0 && _after[id] == 0)
                {
                    _seen.Add(id);
                }

                counts[id]++;
            }
        }
    }
}

/// <param name="Like">Cosine of both sides, 0 to 1.</param>
/// <param name="RareCut">How many fewer chains of a rare term cross the gap than by chance.</param>
/// <param name="CommonCut">The same of common terms.</param>
/// <param name="Both">What the terms of both sides say for one report; tenths.</param>
/// <param name="One">What the terms of one side alone say, mostly below 0; tenths.</param>
internal readonly record struct TermComparison(double Like, double RareCut, double CommonCut, double Both, double One);
