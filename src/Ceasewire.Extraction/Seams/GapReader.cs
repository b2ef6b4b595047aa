using System.Collections.Immutable;

namespace Ceasewire.Extraction.Seams;

/// <summary>Reads what speaks for a seam, and against one, before each sentence of a text.</summary>
internal sealed class GapReader
{
    public static readonly int FeatureCount = Enum.GetValues<SeamFeature>().Length;

    private const int Near = 4, Middle = 10, Wide = 20;

    /// <summary>How many sentences the shares of old and kept terms are taken over.</summary>
    private const int Beside = 3;

    private readonly ImmutableArray<SentenceProfile> _sentences;
    private readonly TermIndex _terms;
    private readonly TermWindow _window;
    private readonly NameEvidence _names;
    private readonly SentenceEvidence _marks;
    private readonly StyleEvidence _styles;

    public GapReader(ImmutableArray<SentenceProfile> sentences, TermWeights weights)
    {
        _sentences = sentences;
        _terms = new(sentences, weights);
        _window = new(_terms);
        _names = new(sentences);
        _marks = new(sentences, _terms);
        _styles = new(sentences);
    }

    /// <param name="gap">The sentence after the gap.</param>
    /// <returns>One value a feature.</returns>
    public double[] Read(int gap)
    {
        double[] values = new double[FeatureCount];
        int end = _sentences.Length;
        Write(values, SeamFeature.NearLike, Compare(gap, Near));
        Write(values, SeamFeature.MiddleLike, Compare(gap, Middle));
        Write(values, SeamFeature.WideLike, Compare(gap, Wide));
        var next = _window.Compare(Math.Max(0, gap - Middle), gap, gap + 1);
        values[(int)SeamFeature.NextBoth] = next.Both;
        values[(int)SeamFeature.NextOne] = next.One;
        values[(int)SeamFeature.Old] = Share(gap, Math.Min(end, gap + Beside), gap, isBefore: true);
        values[(int)SeamFeature.Kept] = Share(Math.Max(0, gap - Beside), gap, gap, isBefore: false);
        values[(int)SeamFeature.Bias] = 1;
        values[(int)SeamFeature.FirstGap] = gap == 1 ? 1 : 0;
        values[(int)SeamFeature.LastGap] = gap == end - 1 ? 1 : 0;
        values[(int)SeamFeature.LogBefore] = Math.Log(Math.Min(gap, Wide));
        values[(int)SeamFeature.LogAfter] = Math.Log(Math.Min(end - gap, Wide));
        values[(int)SeamFeature.OtherStyle] = _styles.Read(gap);
        _names.Read(gap, values);
        _marks.Read(gap, values);
        return values;
    }

    private TermComparison Compare(int gap, int reach) =>
        _window.Compare(Math.Max(0, gap - reach), gap, Math.Min(_sentences.Length, gap + reach));

    private static void Write(double[] values, SeamFeature first, TermComparison terms)
    {
        int at = (int)first;
        (values[at], values[at + 1], values[at + 2]) = (terms.Like, terms.RareCut, terms.CommonCut);
        (values[at + 3], values[at + 4]) = (terms.Both, terms.One);
    }

    /// <summary>Share by rarity of the sentences' terms that stand on the other side of the gap.</summary>
    private double Share(int start, int end, int gap, bool isBefore)
    {
        double sum = 0, all = 0;
        for (int sentence = start; sentence < end; sentence++)
        {
            foreach (int id in _terms.Of(sentence))
            {
                double rarity = _terms[id].Rarity;
                all += rarity;
                sum += (isBefore ? _terms.StandsBefore(id, gap) : _terms.StandsAfter(id, gap)) ? rarity : 0;
            }
        }

        return all == 0 ? 0 : sum / all;
    }
}
