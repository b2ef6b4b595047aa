using System.Runtime.CompilerServices;

namespace Ceasewire.Language.Network;

/// <summary>
/// A word's first vector: its learned and known vectors, its n-grams' and its affixes', side by side.
/// </summary>
internal static unsafe class WordInput
{
    public const int KnownStart = NetworkShape.LearnedWidth;
    public const int NGramStart = KnownStart + NetworkShape.KnownWidth;
    public const int AffixStart = NGramStart + NetworkShape.NGramWidth;

    /// <summary>Known vectors have length 1; the learned parts are about this much longer.</summary>
    private const float KnownScale = 2f;

    /// <summary>The vector before a sentence's first word.</summary>
    public static void WriteRoot(Weights weights, float* vector)
    {
        new Span<float>(vector, NetworkShape.Width).Clear();
        VectorMath.AddScaled(1, weights.LearnedWords.Row(NetworkShape.RootRow), vector, NetworkShape.LearnedWidth);
    }

    /// <param name="rows">As <see cref="WordFeatures.Read"/> gives them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(Weights weights, ReadOnlySpan<int> rows, float* vector)
    {
        new Span<float>(vector, NetworkShape.Width).Clear();
        VectorMath.AddScaled(1, weights.LearnedWords.Row(rows[WordFeatures.Learned]), vector, NetworkShape.LearnedWidth);
        VectorMath.AddScaled(
            KnownScale, weights.KnownWords.Row(rows[WordFeatures.Known]), vector + KnownStart, NetworkShape.KnownWidth);
        float scale = 1 / MathF.Sqrt(Math.Max(1, rows.Length - WordFeatures.FirstNGram));
        foreach (int row in rows[WordFeatures.FirstNGram..])
        {
            VectorMath.AddScaled(scale, weights.NGrams.Row(row), vector + NGramStart, NetworkShape.NGramWidth);
        }

        foreach (int row in rows[WordFeatures.FirstAffix..WordFeatures.FirstNGram])
        {
            VectorMath.AddScaled(1, weights.Affixes.Row(row), vector + AffixStart, NetworkShape.AffixWidth);
        }
    }
}
