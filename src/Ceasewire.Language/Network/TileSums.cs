using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using static Ceasewire.Language.Network.QuantizedProduct;

namespace Ceasewire.Language.Network;

/// <summary>
/// Sums of products of four rows of bytes (up to 127) with 64 columns of signed bytes (up to 63), in vectors of the
/// three widths. All give the same integers: no sum of four products leaves 16 bits. They are compiled for good at
/// once: without optimization a first text takes a hundred times as long.
/// </summary>
internal static unsafe class TileSums
{
    /// <summary>Four rows and four vectors of columns at a time: sixteen sums stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide(byte* left, sbyte* panel, int inner, int* sums)
    {
        var (s00, s01, s02, s03) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
        var (s10, s11, s12, s13) = (s00, s00, s00, s00);
        var (s20, s21, s22, s23) = (s00, s00, s00, s00);
        var (s30, s31, s32, s33) = (s00, s00, s00, s00);
        byte* end = left + inner;
        for (; left < end; left += 8, panel += 8 * TileColumns)
        {
            var (b0, b1, b2, b3) = (
                Panel512(panel),
                Panel512(panel + 64),
                Panel512(panel + 128),
                Panel512(panel + 192));
            var a = Left512(left);
            (s00, s01, s02, s03) = (s00 + Dot(a, b0), s01 + Dot(a, b1), s02 + Dot(a, b2), s03 + Dot(a, b3));
            a = Left512(left + inner);
            (s10, s11, s12, s13) = (s10 + Dot(a, b0), s11 + Dot(a, b1), s12 + Dot(a, b2), s13 + Dot(a, b3));
            a = Left512(left + (2 * inner));
            (s20, s21, s22, s23) = (s20 + Dot(a, b0), s21 + Dot(a, b1), s22 + Dot(a, b2), s23 + Dot(a, b3));
            a = Left512(left + (3 * inner));
            (s30, s31, s32, s33) = (s30 + Dot(a, b0), s31 + Dot(a, b1), s32 + Dot(a, b2), s33 + Dot(a, b3));
        }

        Store(sums, s00, s01, s02, s03);
        Store(sums + TileColumns, s10, s11, s12, s13);
        Store(sums + (2 * TileColumns), s20, s21, s22, s23);
        Store(sums + (3 * TileColumns), s30, s31, s32, s33);
    }

    /// <summary>Two rows and four vectors of eight columns at a time.</summary>
    public static void Middle(byte* left, sbyte* panel, int inner, int* sums)
    {
        for (int row = 0; row < TileRows; row += 2)
        {
            for (int column = 0; column < TileColumns; column += 32)
            {
                TwoRows(left + (row * inner), panel + (4 * column), inner, sums + (row * TileColumns) + column);
            }
        }
    }

    /// <summary>One row and four vectors of four columns at a time.</summary>
    public static void Narrow(byte* left, sbyte* panel, int inner, int* sums)
    {
        for (int row = 0; row < TileRows; row++)
        {
            for (int column = 0; column < TileColumns; column += 16)
            {
                OneRow(left + (row * inner), panel + (4 * column), inner, sums + (row * TileColumns) + column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoRows(byte* left, sbyte* panel, int inner, int* sums)
    {
        var (s00, s01, s02, s03) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (s10, s11, s12, s13) = (s00, s00, s00, s00);
        byte* end = left + inner;
        for (; left < end; left += 8, panel += 8 * TileColumns)
        {
            var (b0, b1, b2, b3) = (Panel256(panel), Panel256(panel + 32), Panel256(panel + 64), Panel256(panel + 96));
            var a = Left256(left);
            (s00, s01, s02, s03) = (s00 + Dot(a, b0), s01 + Dot(a, b1), s02 + Dot(a, b2), s03 + Dot(a, b3));
            a = Left256(left + inner);
            (s10, s11, s12, s13) = (s10 + Dot(a, b0), s11 + Dot(a, b1), s12 + Dot(a, b2), s13 + Dot(a, b3));
        }

        Store(sums, s00, s01, s02, s03);
        Store(sums + TileColumns, s10, s11, s12, s13);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(byte* left, sbyte* panel, int inner, int* sums)
    {
        var (s0, s1, s2, s3) = (Vector128<int>.Zero, Vector128<int>.Zero, Vector128<int>.Zero, Vector128<int>.Zero);
        byte* end = left + inner;
        for (; left < end; left += 4, panel += 4 * TileColumns)
        {
            var a = Vector128.Create(*(int*)left).AsSByte();
            s0 = AddDot(s0, a, Vector128.Load(panel));
            s1 = AddDot(s1, a, Vector128.Load(panel + 16));
            s2 = AddDot(s2, a, Vector128.Load(panel + 32));
            s3 = AddDot(s3, a, Vector128.Load(panel + 48));
        }

        s0.Store(sums);
        s1.Store(sums + 4);
        s2.Store(sums + 8);
        s3.Store(sums + 12);
    }

    private static (Vector512<sbyte> First, Vector512<sbyte> Second) Panel512(sbyte* panel) =>
        (Vector512.Load(panel), Vector512.Load(panel + (4 * TileColumns)));

    private static (Vector512<byte> First, Vector512<byte> Second) Left512(byte* left) =>
        (Vector512.Create(*(int*)left).AsByte(), Vector512.Create(*(int*)(left + 4)).AsByte());

    private static Vector512<int> Dot((Vector512<byte>, Vector512<byte>) a, (Vector512<sbyte>, Vector512<sbyte>) b)
    {
        var fours = Avx512BW.MultiplyAddAdjacent(a.Item1, b.Item1) + Avx512BW.MultiplyAddAdjacent(a.Item2, b.Item2);
        return Avx512BW.MultiplyAddAdjacent(fours, Vector512<short>.One);
    }

    private static (Vector256<sbyte> First, Vector256<sbyte> Second) Panel256(sbyte* panel) =>
        (Vector256.Load(panel), Vector256.Load(panel + (4 * TileColumns)));

    private static (Vector256<byte> First, Vector256<byte> Second) Left256(byte* left) =>
        (Vector256.Create(*(int*)left).AsByte(), Vector256.Create(*(int*)(left + 4)).AsByte());

    private static Vector256<int> Dot((Vector256<byte>, Vector256<byte>) a, (Vector256<sbyte>, Vector256<sbyte>) b)
    {
        var fours = Avx2.MultiplyAddAdjacent(a.Item1, b.Item1) + Avx2.MultiplyAddAdjacent(a.Item2, b.Item2);
        return Avx2.MultiplyAddAdjacent(fours, Vector256<short>.One);
    }

    // Rows' bytes are at most 127, and so signed bytes too.
    private static Vector128<int> AddDot(Vector128<int> sum, Vector128<sbyte> a, Vector128<sbyte> b)
    {
        if (Dp.IsSupported)
        {
            return Dp.DotProduct(sum, a, b);
        }

        var low = AddPairs(Vector128.WidenLower(a) * Vector128.WidenLower(b));
        var high = AddPairs(Vector128.WidenUpper(a) * Vector128.WidenUpper(b));
        return sum + Vector128.Narrow(low, high);
    }

    // Of four products, the sum in the low half; what overflows stays in the high half, which is cut off.
    private static Vector128<long> AddPairs(Vector128<short> products)
    {
        var pairs = ((products.AsInt32() << 16) >> 16) + (products.AsInt32() >> 16);
        return pairs.AsInt64() + (pairs.AsInt64() >>> 32);
    }

    private static void Store(
        int* to,
        Vector512<int> first,
        Vector512<int> second,
        Vector512<int> third,
        Vector512<int> fourth)
    {
        first.Store(to);
        second.Store(to + 16);
        third.Store(to + 32);
        fourth.Store(to + 48);
    }

    private static void Store(
        int* to,
        Vector256<int> first,
        Vector256<int> second,
        Vector256<int> third,
        Vector256<int> fourth)
    {
        first.Store(to);
        second.Store(to + 8);
        third.Store(to + 16);
        fourth.Store(to + 24);
    }
}
