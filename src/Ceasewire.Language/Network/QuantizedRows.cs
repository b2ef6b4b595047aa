using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ceasewire.Language.Network;

/// <summary>
/// Rows of numbers as bytes, the left side of a <see cref="QuantizedProduct"/>: each row in 127 steps of its own size,
/// where byte 64 stands for zero.
/// </summary>
internal sealed unsafe class QuantizedRows
{
    public const int Zero = 64;

    private const int MostSteps = 63;

    /// <summary>A row of less than this is taken for zero.</summary>
    private const float Least = 1e-30f;

    private readonly AlignedMemory _bytes;
    private readonly float[] _scales;

    /// <param name="width">A multiple of 64.</param>
    public QuantizedRows(int mostRows, int width)
    {
        int rounded =
            (mostRows + QuantizedProduct.TileRows - 1) / QuantizedProduct.TileRows * QuantizedProduct.TileRows;
        (Width, _bytes, _scales) = (width, new(rounded * width), new float[rounded]);
    }

    public int Width { get; }

    /// <summary>The sizes of rows' steps.</summary>
    public ReadOnlySpan<float> Scales(int row, int count) => _scales.AsSpan(row, count);

    public byte* Row(int row) => _bytes.Start + ((long)row * Width);

    /// <summary>Takes in the first rows of a matrix, or of a stretch of its columns.</summary>
    public void Set(int rows, float* values, int stride)
    {
        for (int row = 0; row < rows; row++)
        {
            Set(row, values + ((long)row * stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Set(int row, float* values)
    {
        float most = VectorMath.LargestAmount(values, Width);
        _scales[row] = most / MostSteps;
        var steps = Vector512.Create(most > Least ? MostSteps / most : 0);
        byte* bytes = Row(row);
        for (int i = 0; i < Width; i += 4 * VectorMath.Lanes)
        {
            var low = Vector512.Narrow(Steps(values + i, steps), Steps(values + i + VectorMath.Lanes, steps));
            var high = Vector512.Narrow(
                Steps(values + i + (2 * VectorMath.Lanes), steps), Steps(values + i + (3 * VectorMath.Lanes), steps));
            Vector512.Narrow(low, high).Store(bytes + i);
        }
    }

    // Rounds to the nearest step: the sum is positive, so that cutting its fraction rounds down.
    private static Vector512<uint> Steps(float* values, Vector512<float> steps) =>
        Vector512.ConvertToInt32Native(
            Vector512.FusedMultiplyAdd(Vector512.Load(values), steps, Vector512.Create(Zero + 0.5f))).AsUInt32();
}
