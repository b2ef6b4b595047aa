namespace Ceasewire.Training.Vectors;

/// <summary>Draws words that did not occur, as often as their frequency to the power of 0.75.</summary>
internal sealed class NoiseWords
{
    private const int SampleBits = 20;
    private readonly int[] _samples = new int[1 << SampleBits];
    private readonly double[] _shares;

    /// <param name="counts">How often each word occurs, the most frequent first.</param>
    public NoiseWords(IReadOnlyList<int> counts)
    {
        double sum = counts.Sum(count => Math.Pow(count, 0.75)), reached = 0;
        _shares = [.. counts.Select(count => Math.Pow(count, 0.75) / sum)];
        for (int word = 0, i = 0; word < counts.Count; word++)
        {
            reached += _shares[word];
            for (; i < _samples.Length && (i < reached * _samples.Length || word == counts.Count - 1); i++)
            {
                _samples[i] = word;
            }
        }
    }

    public int Draw(Random random) => _samples[random.Next(_samples.Length)];

    /// <summary>How likely a draw gives the word.</summary>
    public double ShareOf(int word) => _shares[word];
}
