using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ceasewire.Language.Network;

/// <summary>
/// Arithmetic on rows whose length is a multiple of 16. Always 16 lanes, in one order of summing, so that every
/// processor gives the same bits: where it has narrower vectors the runtime splits each operation.
/// </summary>
internal static unsafe class VectorMath
{
    public const int Lanes = 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(float* a, float* b, int length)
    {
        var sum = Vector512<float>.Zero;
        for (int i = 0; i < length; i += Lanes)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Load(a + i), Vector512.Load(b + i), sum);
        }

        return Sum(sum);
    }

    /// <summary>y += scale · x</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(float scale, float* x, float* y, int length)
    {
        var factor = Vector512.Create(scale);
        for (int i = 0; i < length; i += Lanes)
        {
            Vector512.FusedMultiplyAdd(factor, Vector512.Load(x + i), Vector512.Load(y + i)).Store(y + i);
        }
    }

    /// <summary>x where it is positive, a tenth of it elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LeakyRectify(Vector512<float> x) =>
        Vector512.MaxNative(x, x * Vector512.Create(0.1f));

    /// <summary>The largest absolute value.</summary>
    public static float LargestAmount(float* values, int length)
    {
        var most = Vector512<float>.Zero;
        for (int i = 0; i < length; i += Lanes)
        {
            most = Vector512.MaxNative(most, Vector512.Abs(Vector512.Load(values + i)));
        }

        return Largest(most);
    }

    /// <summary>The first place of the largest value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfLargest(float* values, int length)
    {
        var most = Vector512.Load(values);
        for (int i = Lanes; i < length; i += Lanes)
        {
            most = Vector512.MaxNative(most, Vector512.Load(values + i));
        }

        most = Vector512.Create(Largest(most));
        for (int i = 0; i < length; i += Lanes)
        {
            ulong places = Vector512.Equals(most, Vector512.Load(values + i)).ExtractMostSignificantBits();
            if (places != 0)
            {
                return i + BitOperations.TrailingZeroCount(places);
            }
        }

        return 0;
    }

    /// <summary>
    /// 2 to the x within 4e-6 of itself, for x within 100 of zero: the fraction's power by a polynomial, the whole
    /// part's by adding to the exponent.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> PowerOfTwo(Vector512<float> x)
    {
        // So large that its last bit is the unit: adding it rounds, and leaves the whole part in the low bits.
        var rounding = Vector512.Create(12582912f);
        var rounded = x + rounding;
        var rest = x - (rounded - rounding);
        var sum = Vector512.Create(0.00966636851f);
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(0.0559219758f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(0.24022349f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(0.693121045f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512<float>.One);
        return (sum.AsInt32() + (rounded.AsInt32() << 23)).AsSingle();
    }

    public static void Rectify(float* values, int length)
    {
        for (int i = 0; i < length; i += Lanes)
        {
            LeakyRectify(Vector512.Load(values + i)).Store(values + i);
        }
    }

    // The lanes are summed in a fixed tree, whatever the processor's own horizontal sum does.
    private static float Sum(Vector512<float> lanes)
    {
        var eight = lanes.GetLower() + lanes.GetUpper();
        var four = eight.GetLower() + eight.GetUpper();
        var two = four + Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1));
        return two[0] + two[1];
    }

    private static float Largest(Vector512<float> lanes)
    {
        var eight = Vector256.MaxNative(lanes.GetLower(), lanes.GetUpper());
        var four = Vector128.MaxNative(eight.GetLower(), eight.GetUpper());
        var two = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(two[0], two[1]);
    }
}
