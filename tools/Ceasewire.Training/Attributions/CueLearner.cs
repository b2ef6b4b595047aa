using Ceasewire.Extraction.Attributions.Labels;

namespace Ceasewire.Training.Attributions;

/// <summary>Logistic regression over words that may be cues, by AdaGrad.</summary>
internal sealed class CueLearner(FeatureTable table, int seed)
{
    private const int Passes = 5;
    private const float Rate = 0.1f;
    private const float Decay = 1e-4f;

    private readonly float[] _weights = new float[table.Count];
    private readonly float[] _squares = new float[table.Count];

    public CueModel Learn(IEnumerable<CueCase> cases)
    {
        var all = cases.ToArray();
        var random = new Random(seed);
        var mean = new MeanWeights(table.Count);
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(all);
            foreach (var (rows, isCue) in all)
            {
                Step(rows, isCue);
            }

            mean.Add(_weights);
        }

        var (steps, step) = Weights.Round(mean.Weights, sbyte.MaxValue);
        return new(table, steps, step);
    }

    private void Step(int[] rows, bool isCue)
    {
        float sum = 0;
        foreach (int row in rows)
        {
            sum += _weights[row];
        }

        float gradient = (1 / (1 + MathF.Exp(-sum))) - (isCue ? 1 : 0);
        if (MathF.Abs(gradient) < 1e-3f)
        {
            return;
        }

        foreach (int row in rows)
        {
            float slope = gradient + (Decay * _weights[row]);
            _squares[row] += slope * slope;
            _weights[row] -= Rate * slope / MathF.Sqrt(_squares[row] + 1e-6f);
        }
    }
}

/// <summary>A word that may be a cue.</summary>
/// <param name="Rows">What speaks for it, by rows of the table.</param>
internal readonly record struct CueCase(int[] Rows, bool IsCue);
