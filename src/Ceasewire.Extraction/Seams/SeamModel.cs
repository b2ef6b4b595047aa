using System.Collections.Immutable;
using System.Globalization;

namespace Ceasewire.Extraction.Seams;

/// <summary>
/// How likely each gap of a text is a seam: log-linear over the gaps near it and "no seam". The weights are in
/// data/seams/weights.tsv.
/// </summary>
internal sealed class SeamModel(ImmutableArray<double> weights)
{
    /// <summary>Gaps further away do not compete: a long text may have several seams.</summary>
    private const int Reach = 20;

    public ImmutableArray<double> Weights { get; } = weights;

    public static SeamModel Load()
    {
        double[] weights = new double[GapReader.FeatureCount];
        foreach (var row in WordList.Read("seams/weights.tsv"))
        {
            var feature = Enum.TryParse<SeamFeature>(row["feature"], out var known)
                ? known : throw row.Wrong("no such feature");
            weights[(int)feature] = double.Parse(row["weight"], CultureInfo.InvariantCulture);
        }

        return new([.. weights]);
    }

    /// <param name="gaps">The features of each gap, in order.</param>
    /// <returns>For each gap its share against the others near it and no seam.</returns>
    public double[] Shares(IReadOnlyList<double[]> gaps)
    {
        double[] odds = [.. gaps.Select(Odds)];
        double[] shares = new double[odds.Length];
        double near = 1;
        for (int gap = 0; gap < Math.Min(Reach, odds.Length); gap++)
        {
            near += odds[gap];
        }

        for (int gap = 0; gap < odds.Length; gap++)
        {
            near += gap + Reach < odds.Length ? odds[gap + Reach] : 0;
            near -= gap > Reach ? odds[gap - Reach - 1] : 0;
            shares[gap] = odds[gap] / near;
        }

        return shares;
    }

    private double Odds(double[] values)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i] * Weights[i];
        }

        return Math.Exp(Math.Clamp(sum, -20, 20));
    }
}
