using System.Collections.Immutable;
using Ceasewire.Extraction.Seams;

namespace Ceasewire.Training.Seams;

/// <summary>
/// Learns a weight for each feature, so that in a joined text the gaps within one sentence of the seam outdo the others
/// and "no seam", and in a whole text "no seam" outdoes all gaps: log-linear, batch gradient with Adam and decay.
/// </summary>
internal static class SeamLearner
{
    private const int Rounds = 400;
    private const double Rate = 0.03;
    private const double Decay = 1e-3;

    public static double[] Learn(IReadOnlyList<SeamText> texts)
    {
        double[] weights = new double[GapReader.FeatureCount];
        double[] mean = new double[weights.Length], square = new double[weights.Length];
        for (int round = 1; round <= Rounds; round++)
        {
            double[] slope = new double[weights.Length];
            var model = new SeamModel([.. weights]);
            foreach (var text in texts)
            {
                AddSlope(text, model.Shares(text.Gaps), slope);
            }

            for (int i = 0; i < weights.Length; i++)
            {
                double change = (slope[i] / texts.Count) - (Decay * weights[i]);
                mean[i] = (0.9 * mean[i]) + (0.1 * change);
                square[i] = (0.99 * square[i]) + (0.01 * change * change);
                double corrected = square[i] / (1 - Math.Pow(0.99, round));
                weights[i] += Rate * mean[i] / (1 - Math.Pow(0.9, round)) / (Math.Sqrt(corrected) + 1e-8);
            }
        }

        return weights;
    }

    private static void AddSlope(SeamText text, double[] shares, double[] slope)
    {
        bool IsRight(int gap) => text.Seam >= 0 && Math.Abs(gap - text.Seam) <= 1;
        double right = shares.Where((_, gap) => IsRight(gap)).Sum();
        for (int gap = 0; gap < shares.Length; gap++)
        {
            double error = (IsRight(gap) ? shares[gap] / right : 0) - shares[gap];
            for (int i = 0; i < slope.Length; i++)
            {
                slope[i] += error * text.Gaps[gap][i];
            }
        }
    }
}
