using System.Runtime.InteropServices;

namespace Ceasewire.Language.Sentences;

/// <summary>
/// Weights of what stands about a possible end of a sentence; their sum is positive where one is likely.
/// </summary>
internal sealed class BoundaryModel(float[] weights)
{
    /// <summary>A power of two: features are hashed into this many weights.</summary>
    public const int Size = 1 << 16;

    public float[] Weights { get; } = weights;

    public float Score(ReadOnlySpan<int> features)
    {
        float sum = 0;
        foreach (int feature in features)
        {
            sum += Weights[feature];
        }

        return sum;
    }

    public void Write(BinaryWriter writer)
    {
        foreach (float weight in Weights)
        {
            writer.Write((Half)weight);
        }
    }

    public static BoundaryModel Read(BinaryReader reader)
    {
        var halves = new Half[Size];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        return new(Array.ConvertAll(halves, half => (float)half));
    }
}
