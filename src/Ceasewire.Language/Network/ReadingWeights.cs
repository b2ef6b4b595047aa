using Ceasewire.Text;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Language.Network;

/// <summary>The learned weights as reading uses them: products in bytes, with what is added to them.</summary>
internal sealed unsafe class ReadingWeights
{
    /// <summary>Gates are powers of two to the minus of what they were learned as powers of e.</summary>
    private const float GateFactor = -1.44269504f;

    /// <summary>Less than any score: of a column that stands for nothing.</summary>
    private const float Never = -1e30f;

    public ReadingWeights(Weights weights, int xposCount)
    {
        Layers =
        [
            .. Enumerable
                .Range(0, NetworkShape.Layers)
                .Select(layer => Gated(weights.Products[layer], weights.Gates[layer])),
        ];
        CellGates = [.. weights.Gates.Select(CellGatesOf)];
        Tags = new(weights.Tags, TagBias(weights.TagBias, xposCount));
        Sides = new(
            Beside(weights.Arcs, weights.Labels),
            [.. weights.ArcBias.All, .. weights.LabelBias.All, .. new float[LabelWidth]]);
        Queries = new(weights.Biaffine, weights.BiaffineBias.All);
        Relations = new(weights.Relations, RelationBias(weights.RelationBias));
    }

    /// <summary>Each layer's product.</summary>
    public QuantizedMatrix[] Layers { get; }

    /// <summary>Of each layer a row for each direction: the forget and reset gates' weights on the cell.</summary>
    public Matrix[] CellGates { get; }

    public QuantizedMatrix Tags { get; }

    /// <summary>A word as dependent and as head of an arc, and as dependent and as head of a relation.</summary>
    public QuantizedMatrix Sides { get; }

    /// <summary>What a dependent looks for in a head.</summary>
    public QuantizedMatrix Queries { get; }

    public QuantizedMatrix Relations { get; }

    private static QuantizedMatrix Gated(Matrix product, Matrix gates)
    {
        var scaled = new Matrix(product.Rows, product.Columns);
        float[] bias = new float[GatedWidth];
        for (int column = 0; column < GatedWidth; column++)
        {
            var (direction, part) = (column / (3 * Hidden), column % (3 * Hidden));
            bool isGate = part >= Hidden;
            bias[column] = isGate ? GateFactor * gates.Row(direction)[Hidden + part] : 0;
            for (int row = 0; row < product.Rows; row++)
            {
                scaled.Row(row)[column] = product.Row(row)[column] * (isGate ? GateFactor : 1);
            }
        }

        return new(scaled, bias);
    }

    private static Matrix CellGatesOf(Matrix gates)
    {
        var scaled = new Matrix(2, 2 * Hidden);
        for (int direction = 0; direction < 2; direction++)
        {
            VectorMath.AddScaled(GateFactor, gates.Row(direction), scaled.Row(direction), 2 * Hidden);
        }

        return scaled;
    }

    private static float[] TagBias(Matrix learned, int xposCount)
    {
        float[] bias = learned.All.ToArray();
        bias.AsSpan(UposStart + UposCount, XposStart - UposStart - UposCount).Fill(Never);
        bias.AsSpan(XposStart + xposCount, NameStart - XposStart - xposCount).Fill(Never);
        return bias;
    }

    // Only the root's relation is Root, and that is known without a score.
    private static float[] RelationBias(Matrix learned)
    {
        float[] bias = learned.All.ToArray();
        bias.AsSpan(RelationCount).Fill(Never);
        bias[(int)Relation.Root] = Never;
        return bias;
    }

    private static Matrix Beside(Matrix left, Matrix right)
    {
        var both = new Matrix(left.Rows, left.Columns + right.Columns);
        for (int row = 0; row < both.Rows; row++)
        {
            var to = new Span<float>(both.Row(row), both.Columns);
            new ReadOnlySpan<float>(left.Row(row), left.Columns).CopyTo(to);
            new ReadOnlySpan<float>(right.Row(row), right.Columns).CopyTo(to[left.Columns..]);
        }

        return both;
    }
}
