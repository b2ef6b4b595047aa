using Ceasewire.Extraction.Attributions.Labels;

namespace Ceasewire.Training.Attributions;

/// <summary>Logistic regression over words that may be cues, by AdaGrad.</summary>
internal sealed class CueLearner(int seed)
{
    private const int Passes = 6;
    private const float Rate = 0.1f;
    private const float Decay = 2e-6f;

    private readonly float[] _weights = new float[CueModel.Rows];
    private readonly float[] _squares = new float[CueModel.Rows];

    public CueModel Learn(IEnumerable<CueCase> cases)
    {
        var all = cases.ToArray();
        var random = new Random(seed);
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(all);
            foreach (var (features, isCue) in all)
            {
                Step(features, isCue);
            }
        }

        var (steps, step) = Steps.Of(_weights);
        return new(steps, step);
    }

    private void Step(int[] features, bool isCue)
    {
        float sum = 0;
        foreach (int feature in features)
        {
            sum += _weights[feature];
        }

        float gradient = (1 / (1 + MathF.Exp(-sum))) - (isCue ? 1 : 0);
        if (MathF.Abs(gradient) < 1e-3f)
        {
            return;
        }

        foreach (int feature in features)
        {
            float slope = gradient + (Decay * _weights[feature]);
            _squares[feature] += slope * slope;
            _weights[feature] -= Rate * slope / MathF.Sqrt(_squares[feature] + 1e-6f);
        }
    }
}

/// <summary>A word that may be a cue.</summary>
internal readonly record struct CueCase(int[] Features, bool IsCue);
