using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>
/// What a layer does to its products in floats, on rows whose length is a multiple of 16; reading does the same on
/// whole numbers.
/// </summary>
internal static unsafe class FloatLayers
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    public static void AddBias(float* rows, int count, int width, float* bias)
    {
        for (int row = 0; row < count; row++)
        {
            VectorMath.AddScaled(1, bias, rows + ((long)row * width), width);
        }
    }

    /// <summary>Adds the bias and rectifies.</summary>
    public static void AddBiasAndRectify(float* rows, int count, int width, float* bias)
    {
        for (int row = 0; row < count; row++)
        {
            float* at = rows + ((long)row * width);
            for (int i = 0; i < width; i += VectorMath.Lanes)
            {
                VectorMath.LeakyRectify(Vector512.Load(at + i) + Vector512.Load(bias + i)).Store(at + i);
            }
        }
    }

    /// <summary>e to the x within 2e-7, by a polynomial on the fraction of the base-2 exponent (Cephes expf).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var power = Vector512.Floor(
            Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f)));
        var rest = Vector512.FusedMultiplyAdd(power, Vector512.Create(-0.693359375f), x);
        rest = Vector512.FusedMultiplyAdd(power, Vector512.Create(2.12194440e-4f), rest);
        var sum = Vector512.Create(1.9875691500e-4f);
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1.3981999507e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(8.3334519073e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(4.1665795894e-2f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1.6666665459e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(5.0000001201e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest * rest, rest + Vector512<float>.One);
        var exponent = (Vector512.ConvertToInt32(power) + Vector512.Create(127)) << 23;
        return sum * exponent.AsSingle();
    }
}
