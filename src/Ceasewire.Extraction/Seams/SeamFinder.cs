using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Seams;

/// <summary>
/// Finds where sentences of different reports are run together, by weights learned from reports that were joined at
/// random. Holds no state but them, so threads may share it.
/// </summary>
public sealed class SeamFinder
{
    /// <summary>
    /// A seam is told where it is here or one sentence off with at least this likelihood: the least at which 88 of 100
    /// are right in the reports that the weights were learned from.
    /// </summary>
    internal const double LeastLikelihood = 0.63;

    /// <summary>One sign alone, such as other weekdays, is not enough.</summary>
    private const int FewestSigns = 2;

    private const string Why = "Parts of two reports may be run together before this sentence: ";

    /// <summary>Two seams stand at least this many sentences apart.</summary>
    private const int Apart = 3;

    private readonly SeamModel _model;
    private readonly TermWeights _terms;

    internal SeamFinder(SeamModel model, TermWeights terms) => (_model, _terms) = (model, terms);

    /// <summary>Loads the weights that ship with the program.</summary>
    public static SeamFinder Load() => new(SeamModel.Load(), TermWeights.Load());

    /// <returns>In text order.</returns>
    public ImmutableArray<Seam> Find(Analysis analysis)
    {
        var sentences = ProfileReader.Read(analysis);
        var gaps = Gaps(sentences, _terms);
        var reasons = new SeamReasons(analysis, sentences, _terms);
        var seams = ImmutableArray.CreateBuilder<Seam>();
        foreach (var (gap, likelihood) in Peaks(_model.Shares(gaps)))
        {
            var signs = reasons.Of(gaps, _model.Weights, gap + 1);
            if (signs.Count >= FewestSigns)
            {
                seams.Add(new(gap + 1, likelihood, Why + string.Join("; ", signs) + "."));
            }
        }

        return seams.ToImmutable();
    }

    /// <returns>The features of each gap; the first stands before the second sentence.</returns>
    internal static ImmutableArray<double[]> Gaps(ImmutableArray<SentenceProfile> sentences, TermWeights terms)
    {
        var reader = new GapReader(sentences, terms);
        return [.. Enumerable.Range(1, Math.Max(0, sentences.Length - 1)).Select(reader.Read)];
    }

    /// <summary>Gaps that with their neighbours hold enough of the shares, the best first where two are near.</summary>
    internal static IEnumerable<(int Gap, double Likelihood)> Peaks(double[] shares)
    {
        var likely = new List<(int Gap, double Likelihood)>();
        for (int gap = 0; gap < shares.Length; gap++)
        {
            double around = shares[gap] + (gap > 0 ? shares[gap - 1] : 0)
                + (gap + 1 < shares.Length ? shares[gap + 1] : 0);
            if (around >= LeastLikelihood)
            {
                likely.Add((gap, Math.Min(1, around)));
            }
        }

        var peaks = new SortedDictionary<int, double>();
        foreach (var (gap, likelihood) in likely.OrderByDescending(peak => peak.Likelihood).ThenBy(peak => peak.Gap))
        {
            bool isFree = true;
            for (int near = gap - Apart + 1; near < gap + Apart; near++)
            {
                isFree &= !peaks.ContainsKey(near);
            }

            if (isFree)
            {
                peaks.Add(gap, likelihood);
            }
        }

        return peaks.Select(peak => (peak.Key, peak.Value));
    }
}
