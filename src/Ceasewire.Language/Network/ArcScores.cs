namespace Ceasewire.Language.Network;

/// <summary>
/// How well each word of a sentence would be governed by each: rows of dependents, columns of heads, 0 is the root.
/// </summary>
internal sealed unsafe class ArcScores
{
    /// <summary>Of a word as its own head, and of columns beyond the last word.</summary>
    public const float Never = -1e30f;

    private const int MostWords =
        (Sentences.SentenceSplitter.LongestSentence + VectorMath.Lanes) / VectorMath.Lanes * VectorMath.Lanes;
    private readonly Matrix _scores = new(MostWords, MostWords);

    /// <summary>Counts the root.</summary>
    public int Words { get; private set; }

    /// <summary>The words rounded up to whole vectors.</summary>
    public int Stride { get; private set; }

    public float* Row(int dependent) => _scores.Start + (dependent * Stride);

    public void Clear(int words)
    {
        Words = words;
        Stride = (words + VectorMath.Lanes - 1) / VectorMath.Lanes * VectorMath.Lanes;
        new Span<float>(_scores.Start, words * Stride).Fill(Never);
    }
}
