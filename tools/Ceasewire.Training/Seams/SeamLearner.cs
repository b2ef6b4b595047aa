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
    private const double Memory = 0.99;
    private const double Decay = 1e-3;

    public static double[] Learn(IReadOnlyList<SeamText> texts)
    {
        double[] weights = new double[GapReader.FeatureCount];
        var steps = new AdamSteps(weights, Rate, Memory);
        for (int round = 0; round < Rounds; round++)
        {
            double[] slope = new double[weights.Length];
            var model = new SeamModel([.. weights]);
            foreach (var text in texts)
            {
                AddSlope(text, model.Shares(text.Gaps), slope);
            }

            for (int i = 0; i < weights.Length; i++)
            {
                slope[i] = (slope[i] / texts.Count) - (Decay * weights[i]);
            }

            steps.Climb(slope);
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
