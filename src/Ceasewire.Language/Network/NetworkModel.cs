namespace Ceasewire.Language.Network;

/// <summary>A trained network with what it needs to name its results and find its rows.</summary>
/// <param name="Xpos">Penn tags in the order of their scores.</param>
/// <param name="Learned">Rows of the learned words by <see cref="WordFeatures.KeyOf"/>.</param>
/// <param name="Known">Rows of the known words, likewise.</param>
internal sealed record NetworkModel(
    string[] Xpos, Dictionary<ulong, int> Learned, Dictionary<ulong, int> Known, Weights Weights)
{
    private readonly Lazy<ReadingWeights> _reading = new(() => new(Weights, Xpos.Length));

    public WordFeatures Features { get; } = new(Learned, Known);

    /// <summary>Made on first use: when the weights are no longer trained.</summary>
    public ReadingWeights Reading => _reading.Value;
}
