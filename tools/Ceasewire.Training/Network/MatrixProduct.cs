using System.Runtime.Intrinsics;

namespace Ceasewire.Training.Network;

/// <summary>
/// Products of matrices whose right side is a multiple of 64 wide. Each element is summed over the inner index in
/// order, so a row's result does not depend on the rows computed with it.
/// </summary>
internal static unsafe class MatrixProduct
{
    private const int Panel = 64;

    /// <summary>target = left · right</summary>
    public static void Multiply(
        int rows,
        int inner,
        int columns,
        Left left,
        float* right,
        float* target,
        int targetStride)
    {
        for (int row = 0; row < rows; row++)
        {
            new Span<float>(target + ((long)row * targetStride), columns).Clear();
        }

        MultiplyAdd(rows, inner, columns, left, right, target, targetStride);
    }

    /// <summary>target += left · right; the right side's rows are as wide as the product.</summary>
    public static void MultiplyAdd(
        int rows,
        int inner,
        int columns,
        Left left,
        float* right,
        float* target,
        int targetStride)
    {
        for (int column = 0; column < columns; column += Panel)
        {
            int row = 0;
            for (; row + 4 <= rows; row += 4)
            {
                FourRows(
                    inner,
                    left.From(row),
                    right + column,
                    columns,
                    target + ((long)row * targetStride) + column,
                    targetStride);
            }

            for (; row < rows; row++)
            {
                OneRow(inner, left.From(row), right + column, columns, target + ((long)row * targetStride) + column);
            }
        }
    }

    // Sixteen sums stay in registers: the loop is as long as it is because nothing in it may be an array.
    private static void FourRows(int inner, Left left, float* b, int stride, float* c0, int targetStride)
    {
        float* c1 = c0 + targetStride,
            c2 = c1 + targetStride,
            c3 = c2 + targetStride;
        var (s00, s01, s02, s03) = (
            Vector512.Load(c0),
            Vector512.Load(c0 + 16),
            Vector512.Load(c0 + 32),
            Vector512.Load(c0 + 48));
        var (s10, s11, s12, s13) = (
            Vector512.Load(c1),
            Vector512.Load(c1 + 16),
            Vector512.Load(c1 + 32),
            Vector512.Load(c1 + 48));
        var (s20, s21, s22, s23) = (
            Vector512.Load(c2),
            Vector512.Load(c2 + 16),
            Vector512.Load(c2 + 32),
            Vector512.Load(c2 + 48));
        var (s30, s31, s32, s33) = (
            Vector512.Load(c3),
            Vector512.Load(c3 + 16),
            Vector512.Load(c3 + 32),
            Vector512.Load(c3 + 48));
        float* a0 = left.Start,
            a1 = a0 + left.RowStride,
            a2 = a1 + left.RowStride,
            a3 = a2 + left.RowStride;
        for (int k = 0; k < inner; k++)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var b2 = Vector512.Load(b + 32);
            var b3 = Vector512.Load(b + 48);
            var a = Vector512.Create(*a0);
            s00 = Vector512.FusedMultiplyAdd(a, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(a, b1, s01);
            s02 = Vector512.FusedMultiplyAdd(a, b2, s02);
            s03 = Vector512.FusedMultiplyAdd(a, b3, s03);
            a = Vector512.Create(*a1);
            s10 = Vector512.FusedMultiplyAdd(a, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(a, b1, s11);
            s12 = Vector512.FusedMultiplyAdd(a, b2, s12);
            s13 = Vector512.FusedMultiplyAdd(a, b3, s13);
            a = Vector512.Create(*a2);
            s20 = Vector512.FusedMultiplyAdd(a, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(a, b1, s21);
            s22 = Vector512.FusedMultiplyAdd(a, b2, s22);
            s23 = Vector512.FusedMultiplyAdd(a, b3, s23);
            a = Vector512.Create(*a3);
            s30 = Vector512.FusedMultiplyAdd(a, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(a, b1, s31);
            s32 = Vector512.FusedMultiplyAdd(a, b2, s32);
            s33 = Vector512.FusedMultiplyAdd(a, b3, s33);
            a0 += left.InnerStride;
            a1 += left.InnerStride;
            a2 += left.InnerStride;
            a3 += left.InnerStride;
            b += stride;
        }

        Store(c0, s00, s01, s02, s03);
        Store(c1, s10, s11, s12, s13);
        Store(c2, s20, s21, s22, s23);
        Store(c3, s30, s31, s32, s33);
    }

    private static void OneRow(int inner, Left left, float* b, int stride, float* c)
    {
        var (s0, s1, s2, s3) = (
            Vector512.Load(c),
            Vector512.Load(c + 16),
            Vector512.Load(c + 32),
            Vector512.Load(c + 48));
        float* at = left.Start;
        for (int k = 0; k < inner; k++)
        {
            var a = Vector512.Create(*at);
            s0 = Vector512.FusedMultiplyAdd(a, Vector512.Load(b), s0);
            s1 = Vector512.FusedMultiplyAdd(a, Vector512.Load(b + 16), s1);
            s2 = Vector512.FusedMultiplyAdd(a, Vector512.Load(b + 32), s2);
            s3 = Vector512.FusedMultiplyAdd(a, Vector512.Load(b + 48), s3);
            at += left.InnerStride;
            b += stride;
        }

        Store(c, s0, s1, s2, s3);
    }

    private static void Store(
        float* to, Vector512<float> first, Vector512<float> second, Vector512<float> third, Vector512<float> fourth)
    {
        first.Store(to);
        second.Store(to + 16);
        third.Store(to + 32);
        fourth.Store(to + 48);
    }

    /// <summary>The left side of a product: element (row, k) stands at row · RowStride + k · InnerStride.</summary>
    public readonly struct Left(float* start, int rowStride, int innerStride)
    {
        public float* Start { get; } = start;

        public int RowStride { get; } = rowStride;

        public int InnerStride { get; } = innerStride;

        public static Left Rows(float* start, int stride) => new(start, stride, 1);

        /// <summary>The transpose of rows: for gradients of weights.</summary>
        public static Left Columns(float* start, int stride) => new(start, 1, stride);

        public Left From(int row) => new(Start + ((long)row * RowStride), RowStride, InnerStride);
    }
}
