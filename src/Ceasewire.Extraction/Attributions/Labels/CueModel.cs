namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>Weights of what speaks for a word's being a cue.</summary>
internal sealed class CueModel(sbyte[] weights, float step)
{
    /// <summary>A power of two.</summary>
    public const int Rows = 1 << 18;

    public sbyte[] Weights => weights;

    public float Step => step;

    /// <returns>How likely, 0 to 1.</returns>
    public float Likelihood(ReadOnlySpan<int> features)
    {
        int sum = 0;
        foreach (int feature in features)
        {
            sum += weights[feature];
        }

        return 1 / (1 + MathF.Exp(-step * sum));
    }
}
