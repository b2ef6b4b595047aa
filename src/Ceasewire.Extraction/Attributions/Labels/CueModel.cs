namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>Weights of what speaks for a word's being a cue, one a row of the table.</summary>
internal sealed class CueModel(FeatureTable table, sbyte[] weights, float step)
{
    public FeatureTable Table => table;

    public sbyte[] Weights => weights;

    public float Step => step;

    /// <returns>How likely, 0 to 1.</returns>
    public float Likelihood(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        foreach (uint feature in features)
        {
            sum += table.Find(feature) is >= 0 and var row ? weights[row] : 0;
        }

        return 1 / (1 + MathF.Exp(-step * sum));
    }
}
