using System.Collections.Immutable;

namespace Ceasewire.Extraction.Seams;

/// <summary>Whether both sides of a gap call things by the same words.</summary>
internal sealed class StyleEvidence
{
    private const int Reach = 10;

    /// <summary>Likeness of two parts of one report, about: below it speaks for a seam.</summary>
    private const double Usual = 0.6;

    /// <summary>For each sentence its uses: which style, which of its words.</summary>
    private readonly (int Style, int Word)[][] _uses;

    public StyleEvidence(ImmutableArray<SentenceProfile> sentences)
    {
        var styles = SeamWords.Instance.Styles;
        var places = new Dictionary<string, (int, int)>();
        for (int style = 0; style < styles.Count; style++)
        {
            for (int word = 0; word < styles[style].Length; word++)
            {
                places[styles[style][word]] = (style, word);
            }
        }

        _uses = [.. sentences.Select(sentence => sentence.Terms
            .Where(term => places.ContainsKey(term.Stem)).Select(term => places[term.Stem]).ToArray())];
    }

    /// <returns>Above 0 where the sides differ in their words.</returns>
    public double Read(int gap)
    {
        double differ = 0;
        for (int style = 0; style < SeamWords.Instance.Styles.Count; style++)
        {
            int[] before = Counts(style, Math.Max(0, gap - Reach), gap);
            int[] after = Counts(style, gap, Math.Min(_uses.Length, gap + Reach));
            double dot = 0, one = 0, other = 0;
            for (int word = 0; word < before.Length; word++)
            {
                dot += before[word] * after[word];
                one += before[word] * before[word];
                other += after[word] * after[word];
            }

            differ += one > 0 && other > 0 ? Usual - (dot / Math.Sqrt(one * other)) : 0;
        }

        return differ;
    }

    private int[] Counts(int style, int start, int end)
    {
        int[] counts = new int[SeamWords.Instance.Styles[style].Length];
        for (int sentence = start; sentence < end; sentence++)
        {
            foreach (var use in _uses[sentence])
            {
                if (use.Style == style)
                {
                    counts[use.Word]++;
                }
            }
        }

        return counts;
    }
}
