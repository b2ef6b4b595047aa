using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ceasewire.Language.Network;

/// <summary>
/// Products of bytes summed as integers, so that every processor gives the same result whatever its vectors, and a
/// row's does not depend on the rows computed with it.
/// </summary>
internal static unsafe class QuantizedProduct
{
    public const int TileRows = 4;
    public const int TileColumns = 64;

    /// <summary>target = left · right + bias, for the first rows.</summary>
    public static void Multiply(QuantizedRows left, int rows, QuantizedMatrix right, float* target, int targetStride)
    {
        int* sums = stackalloc int[TileRows * TileColumns];
        for (int column = 0; column < right.Columns; column += TileColumns)
        {
            sbyte* panel = right.Panel(column);
            for (int row = 0; row < rows; row += TileRows)
            {
                var scales = left.Scales(row, Math.Min(TileRows, rows - row));
                Sum(left.Row(row), panel, right.Inner, sums);
                Scale(sums, scales, right, column, target + ((long)row * targetStride) + column, targetStride);
            }
        }
    }

    private static void Sum(byte* left, sbyte* panel, int inner, int* sums)
    {
        if (Avx512BW.IsSupported)
        {
            TileSums.Wide(left, panel, inner, sums);
        }
        else if (Avx2.IsSupported)
        {
            TileSums.Middle(left, panel, inner, sums);
        }
        else
        {
            TileSums.Narrow(left, panel, inner, sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scale(
        int* sums, ReadOnlySpan<float> rowScales, QuantizedMatrix right, int column, float* target, int targetStride)
    {
        int* offsets = (int*)right.Offsets.Start + column;
        float* scales = right.Scales.Start + column, biases = right.Biases.Start + column;
        for (int i = 0; i < TileColumns; i += VectorMath.Lanes)
        {
            var (offset, scale, bias) = (
                Vector512.Load(offsets + i),
                Vector512.Load(scales + i),
                Vector512.Load(biases + i));
            for (int row = 0; row < rowScales.Length; row++)
            {
                var sum = Vector512.ConvertToSingle(Vector512.Load(sums + (row * TileColumns) + i) - offset);
                Vector512.FusedMultiplyAdd(sum, scale * Vector512.Create(rowScales[row]), bias)
                    .Store(target + ((long)row * targetStride) + i);
            }
        }
    }
}
