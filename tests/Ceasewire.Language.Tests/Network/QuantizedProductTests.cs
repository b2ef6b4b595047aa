using System.Runtime.Intrinsics.X86;
using Ceasewire.Language.Network;

namespace Ceasewire.Language.Tests.Network;

public sealed unsafe class QuantizedProductTests
{
    private const int Inner = 128;
    private const int Columns = 128;

    [Fact]
    public void Multiply_IsNearTheProductOfFloats()
    {
        var random = new Random(1);
        var weights = Filled(random, Inner, Columns);
        var rows = Filled(random, 7, Inner);
        float[] bias = new float[Columns];
        bias[5] = 3;

        var product = Multiply(rows, new QuantizedMatrix(weights, bias));

        for (int row = 0; row < rows.Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                float sum = bias[column];
                for (int i = 0; i < Inner; i++)
                {
                    sum += rows.Row(row)[i] * weights.Row(i)[column];
                }

                Assert.Equal(sum, product.Row(row)[column], 0.35f);
            }
        }
    }

    [Fact]
    public void Multiply_OneRow_DependsOnNoOther()
    {
        var random = new Random(2);
        var weights = new QuantizedMatrix(Filled(random, Inner, Columns), new float[Columns]);
        var rows = Filled(random, 6, Inner);
        var last = new Matrix(1, Inner);
        new Span<float>(rows.Row(5), Inner).CopyTo(last.All);

        var together = Multiply(rows, weights);
        var alone = Multiply(last, weights);

        Assert.True(new Span<float>(together.Row(5), Columns).SequenceEqual(alone.All));
    }

    [Fact]
    public void Sums_InVectorsOfAllWidths_AreTheSameIntegers()
    {
        // The largest products there are, and any others.
        var random = new Random(3);
        var left = new AlignedMemory(4 * Inner);
        var panel = new AlignedMemory(64 * Inner);
        for (int i = 0; i < 4 * Inner; i++)
        {
            left.Start[i] = (byte)(i < Inner ? 127 : random.Next(1, 128));
        }

        for (int i = 0; i < 64 * Inner; i++)
        {
            ((sbyte*)panel.Start)[i] = (sbyte)(i % 256 < 4 ? -63 : i % 256 < 8 ? 63 : random.Next(-63, 64));
        }

        int[] expected = Plain(left.Start, (sbyte*)panel.Start);

        Assert.Equal(expected, Sums(&TileSums.Narrow, left, panel));
        Assert.Equal(expected, Avx2.IsSupported ? Sums(&TileSums.Middle, left, panel) : expected);
        Assert.Equal(expected, Avx512BW.IsSupported ? Sums(&TileSums.Wide, left, panel) : expected);
    }

    private static Matrix Filled(Random random, int rows, int columns)
    {
        var matrix = new Matrix(rows, columns);
        foreach (ref float value in matrix.All)
        {
            value = (random.NextSingle() * 2) - 1;
        }

        return matrix;
    }

    private static Matrix Multiply(Matrix rows, QuantizedMatrix weights)
    {
        var quantized = new QuantizedRows(rows.Rows, rows.Columns);
        quantized.Set(rows.Rows, rows.Start, rows.Columns);
        var product = new Matrix(rows.Rows, weights.Columns);
        QuantizedProduct.Multiply(quantized, rows.Rows, weights, product.Start, weights.Columns);
        return product;
    }

    private static int[] Plain(byte* left, sbyte* panel)
    {
        int[] sums = new int[4 * 64];
        for (int i = 0; i < sums.Length; i++)
        {
            for (int k = 0; k < Inner; k++)
            {
                sums[i] += left[(i / 64 * Inner) + k] * panel[(k / 4 * 256) + (i % 64 * 4) + (k % 4)];
            }
        }

        return sums;
    }

    private static int[] Sums(delegate*<byte*, sbyte*, int, int*, void> sum, AlignedMemory left, AlignedMemory panel)
    {
        int[] sums = new int[4 * 64];
        fixed (int* to = sums)
        {
            sum(left.Start, (sbyte*)panel.Start, Inner, to);
        }

        return sums;
    }
}
