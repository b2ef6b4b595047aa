namespace Ceasewire.Language.Network;

/// <summary>
/// The right side of a <see cref="QuantizedProduct"/> with what is added to each column: weights as signed bytes, each
/// column in steps of its own size.
/// </summary>
internal sealed unsafe class QuantizedMatrix
{
    private const int MostSteps = 127;
    private readonly AlignedMemory _bytes;

    /// <param name="weights">A multiple of 64 wide, of 4 high.</param>
    /// <param name="bias">A value a column.</param>
    public QuantizedMatrix(Matrix weights, ReadOnlySpan<float> bias)
    {
        (Inner, Columns) = (weights.Rows, weights.Columns);
        _bytes = new(Inner * Columns);
        (Scales, Biases, Offsets) = (new(1, Columns), new(1, Columns), new(Columns * sizeof(int)));
        bias.CopyTo(Biases.All);
        for (int column = 0; column < Columns; column++)
        {
            Pack(weights, column);
        }
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

    private void Pack(Matrix weights, int column)
    {
        float most = 0;
        for (int row = 0; row < Inner; row++)
        {
            most = Math.Max(most, Math.Abs(weights.Row(row)[column]));
        }

        float scale = most / MostSteps;
        sbyte* panel = Panel(column - (column % QuantizedProduct.TileColumns));
        int sum = 0;
        for (int row = 0; row < Inner; row++)
        {
            var step = (sbyte)(scale == 0 ? 0 : MathF.Round(weights.Row(row)[column] / scale));
            panel[((row / 4 * QuantizedProduct.TileColumns) + (column % QuantizedProduct.TileColumns)) * 4 + (row % 4)] = step;
            sum += step;
        }

        Scales.Start[column] = scale;
        ((int*)Offsets.Start)[column] = QuantizedRows.Zero * sum;
    }
}
