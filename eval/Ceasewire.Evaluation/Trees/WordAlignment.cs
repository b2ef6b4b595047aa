namespace Ceasewire.Evaluation.Trees;

/// <summary>
/// Pairs of gold and system words as the CoNLL 2018 scorer aligns them: by span, and inside contractions by the longest
/// common subsequence of forms.
/// </summary>
internal static class WordAlignment
{
    /// <returns>For each gold word the index of its system word, or -1.</returns>
    public static int[] Align(List<TreeWord> gold, List<TreeWord> system)
    {
        int[] pairs = new int[gold.Count];
        Array.Fill(pairs, -1);
        int g = 0, s = 0;
        while (g < gold.Count && s < system.Count)
        {
            if (gold[g].IsMultiword || system[s].IsMultiword)
            {
                var (goldStart, systemStart, goldEnd, systemEnd) = MultiwordSpan(gold, system, g, s);
                AlignForms(gold, system, (goldStart, goldEnd), (systemStart, systemEnd), pairs);
                (g, s) = (goldEnd, systemEnd);
            }
            else if ((gold[g].Start, gold[g].End) == (system[s].Start, system[s].End))
            {
                pairs[g++] = s++;
            }
            else if (gold[g].Start <= system[s].Start)
            {
                g++;
            }
            else
            {
                s++;
            }
        }

        return pairs;
    }

    private static (int GoldStart, int SystemStart, int GoldEnd, int SystemEnd) MultiwordSpan(
        List<TreeWord> gold, List<TreeWord> system, int g, int s)
    {
        int end;
        if (gold[g].IsMultiword)
        {
            end = gold[g].End;
            s += !system[s].IsMultiword && system[s].Start < gold[g].Start ? 1 : 0;
        }
        else
        {
            end = system[s].End;
            g += !gold[g].IsMultiword && gold[g].Start < system[s].Start ? 1 : 0;
        }

        var (goldStart, systemStart) = (g, s);
        while (!IsBeyond(gold, g, end) || !IsBeyond(system, s, end))
        {
            bool takesGold = g < gold.Count && (s >= system.Count || gold[g].Start <= system[s].Start);
            var word = takesGold ? gold[g++] : system[s++];
            end = word.IsMultiword ? Math.Max(end, word.End) : end;
        }

        return (goldStart, systemStart, g, s);
    }

    private static bool IsBeyond(List<TreeWord> words, int at, int end) =>
        at >= words.Count || (words[at].IsMultiword ? words[at].Start >= end : words[at].End > end);

    private static void AlignForms(
        List<TreeWord> gold,
        List<TreeWord> system,
        (int Start, int End) goldRange,
        (int Start, int End) systemRange,
        int[] pairs)
    {
        bool AreAlike(int g, int s) =>
            gold[goldRange.Start + g].Form.Equals(
                system[systemRange.Start + s].Form, StringComparison.OrdinalIgnoreCase);
        int goldCount = goldRange.End - goldRange.Start, systemCount = systemRange.End - systemRange.Start;
        int[,] longest = new int[goldCount + 1, systemCount + 1];
        for (int g = goldCount - 1; g >= 0; g--)
        {
            for (int s = systemCount - 1; s >= 0; s--)
            {
                int both = AreAlike(g, s) ? longest[g + 1, s + 1] + 1 : 0;
                longest[g, s] = Math.Max(both, Math.Max(longest[g + 1, s], longest[g, s + 1]));
            }
        }

        for (int g = 0, s = 0; g < goldCount && s < systemCount;)
        {
            if (AreAlike(g, s))
            {
                pairs[goldRange.Start + g++] = systemRange.Start + s++;
            }
            else if (longest[g, s] == longest[g + 1, s])
            {
                g++;
            }
            else
            {
                s++;
            }
        }
    }
}
