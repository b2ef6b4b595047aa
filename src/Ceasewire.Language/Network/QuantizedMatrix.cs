using System.Runtime.CompilerServices;

namespace Ceasewire.Language.Network;

/// <summary>
/// The right side of a <see cref="QuantizedProduct"/> with what is added to each column: weights as signed bytes, each
/// column in 127 steps of its own size.
/// </summary>
internal sealed unsafe class QuantizedMatrix
{
    /// <summary>Sums of four products with bytes of rows, 4 · 127 · 63, still fit 16 bits.</summary>
    private const int MostSteps = 63;

    private readonly AlignedMemory _bytes;

    /// <param name="weights">A multiple of 64 wide and high.</param>
    /// <param name="bias">A value a column.</param>
    public QuantizedMatrix(Matrix weights, ReadOnlySpan<float> bias)
    {
        (Inner, Columns) = (weights.Rows, weights.Columns);
        _bytes = new(Inner * Columns);
        (Scales, Biases, Offsets) = (new(1, Columns), new(1, Columns), new(Columns * sizeof(int)));
        bias.CopyTo(Biases.All);
        SetScales(weights);
        Pack(weights);
    }

    public int Inner { get; }

    public int Columns { get; }

    /// <summary>The size of each column's step.</summary>
    public Matrix Scales { get; }

    public Matrix Biases { get; }

    /// <summary>What the left side's zero of 64 adds to each column's sum, as integers.</summary>
    public AlignedMemory Offsets { get; }

    /// <summary>
    /// Columns from a multiple of 64 on, 64 of them: four weights of each, then the next four of each.
    /// </summary>
    public sbyte* Panel(int column) => (sbyte*)_bytes.Start + ((long)column * Inner);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SetScales(Matrix weights)
    {
        var scales = Scales.All;
        for (int row = 0; row < Inner; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                scales[column] = Math.Max(scales[column], Math.Abs(weights.Row(row)[column]) / MostSteps);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pack(Matrix weights)
    {
        int* offsets = (int*)Offsets.Start;
        for (int row = 0; row < Inner; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                float scale = Scales.Start[column];
                var step = (sbyte)(scale == 0 ? 0 : MathF.Round(weights.Row(row)[column] / scale));
                int inPanel = column % QuantizedProduct.TileColumns;
                Panel(column - inPanel)[(((row / 4 * QuantizedProduct.TileColumns) + inPanel) * 4) + (row % 4)] = step;
                offsets[column] += QuantizedRows.Zero * step;
            }
        }
    }
}
