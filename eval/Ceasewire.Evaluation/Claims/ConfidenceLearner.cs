namespace Ceasewire.Evaluation.Claims;

/// <summary>One claim of an annotated report: what it shows of itself, and whether it is found and of the right type.</summary>
internal sealed record JudgedClaim(string Report, string[] Features, bool IsRight);

/// <summary>Logistic regression with a pull of all weights but that of "all" to zero.</summary>
internal static class ConfidenceLearner
{
    private const int Steps = 1500;
    private const double Rate = 0.004;
    private const double Pull = 15;

    public static SortedDictionary<string, double> Learn(IReadOnlyList<JudgedClaim> claims)
    {
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (string feature in claims.SelectMany(claim => claim.Features))
        {
            weights[feature] = 0;
        }

        for (int step = 0; step < Steps; step++)
        {
            var slopes = weights.ToDictionary(pair => pair.Key, pair => pair.Key == "all" ? 0 : Pull * pair.Value);
            foreach (var claim in claims)
            {
                double error = Of(weights, claim.Features) - (claim.IsRight ? 1 : 0);
                foreach (string feature in claim.Features)
                {
                    slopes[feature] += error;
                }
            }

            foreach (var (feature, slope) in slopes)
            {
                weights[feature] -= Rate * slope;
            }
        }

        return weights;
    }

    public static double Of(SortedDictionary<string, double> weights, string[] features) =>
        1 / (1 + Math.Exp(-features.Sum(feature => weights.GetValueOrDefault(feature))));
}
