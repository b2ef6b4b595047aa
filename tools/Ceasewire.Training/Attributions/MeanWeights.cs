namespace Ceasewire.Training.Attributions;

/// <summary>
/// The mean of the weights after each pass: what the last cases of a pass taught too strongly evens out.
/// </summary>
internal sealed class MeanWeights(int count)
{
    private int _passes;

    public float[] Weights { get; } = new float[count];

    public void Add(ReadOnlySpan<float> weights)
    {
        _passes++;
        for (int i = 0; i < weights.Length; i++)
        {
            Weights[i] += (weights[i] - Weights[i]) / _passes;
        }
    }
}
