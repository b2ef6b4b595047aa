namespace Ceasewire.Language.Network;

/// <summary>Everything the network has learned, by place.</summary>
internal sealed class Weights
{
    public Weights(int learnedWords, int knownWords)
    {
        const int width = NetworkShape.Width;
        LearnedWords = new(learnedWords, NetworkShape.LearnedWidth);
        KnownWords = new(knownWords, NetworkShape.KnownWidth);
        Products =
        [
            .. Enumerable.Range(0, NetworkShape.Layers).Select(_ => new Matrix(width, NetworkShape.GatedWidth)),
        ];
        Gates = [.. Enumerable.Range(0, NetworkShape.Layers).Select(_ => new Matrix(2, NetworkShape.GateWidth))];
    }

    /// <summary>Rows of <see cref="LearnedWords"/>: none, the root, then the words.</summary>
    public Matrix LearnedWords { get; }

    /// <summary>Vectors made from raw text, which training leaves alone.</summary>
    public Matrix KnownWords { get; }

    public Matrix NGrams { get; } = new(NetworkShape.NGramRows, NetworkShape.NGramWidth);

    public Matrix Affixes { get; } = new(NetworkShape.AffixRows, NetworkShape.AffixWidth);

    public Matrix[] Products { get; }

    /// <summary>
    /// A row for each direction: weights of the forget and reset gates on the cell, then the gates' biases.
    /// </summary>
    public Matrix[] Gates { get; }

    /// <summary>Projects a token to what it is as dependent and as head of an arc.</summary>
    public Matrix Arcs { get; } = new(NetworkShape.Width, 2 * NetworkShape.ArcWidth);

    public Matrix ArcBias { get; } = new(1, 2 * NetworkShape.ArcWidth);

    public Matrix Biaffine { get; } = new(NetworkShape.ArcWidth, NetworkShape.ArcWidth);

    public Matrix BiaffineBias { get; } = new(1, NetworkShape.ArcWidth);

    public Matrix Labels { get; } = new(NetworkShape.Width, 2 * NetworkShape.LabelWidth);

    public Matrix LabelBias { get; } = new(1, NetworkShape.LabelWidth);

    public Matrix Relations { get; } = new(NetworkShape.LabelWidth, NetworkShape.RelationWidth);

    public Matrix RelationBias { get; } = new(1, NetworkShape.RelationWidth);

    public Matrix Tags { get; } = new(NetworkShape.Width, NetworkShape.TagWidth);

    public Matrix TagBias { get; } = new(1, NetworkShape.TagWidth);

    /// <summary>Large tables of rows of which a text uses few; the model file keeps them in a byte a weight.</summary>
    public IEnumerable<Matrix> Tables => [LearnedWords, KnownWords, NGrams, Affixes];

    public IEnumerable<Matrix> Dense =>
        [
            .. Products,
            .. Gates,
            Arcs, ArcBias, Biaffine, BiaffineBias, Labels, LabelBias, Relations, RelationBias, Tags, TagBias,
        ];
}
