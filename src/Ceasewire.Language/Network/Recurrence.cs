using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Language.Network;

/// <summary>
/// Simple recurrent units in both directions over one sentence. Of a row of the gated product, each direction has the
/// candidate, the forget gate and the reset gate, both of these as powers of two; a row of the layer is input and then
/// output.
/// </summary>
internal static unsafe class Recurrence
{
    /// <summary>Beyond this a gate is open or closed to seven digits.</summary>
    private const float Widest = 24;

    /// <param name="gates">A row for each direction: the gates' weights on the cell.</param>
    /// <param name="gated">Where each row's gated product stands.</param>
    public static void Run(Matrix gates, float** gated, float* layer, int rows)
    {
        for (int lane = 0; lane < Hidden; lane += 2 * VectorMath.Lanes)
        {
            Run(gates.Row(0) + lane, gated, lane, layer + lane, rows, 1);
            float* last = layer + ((long)(rows - 1) * Width);
            Run(gates.Row(1) + lane, gated + rows - 1, (3 * Hidden) + lane, last + Hidden + lane, rows, -1);
        }
    }

    // Two vectors of units at a time: while one waits for its cell, the other is computed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run(float* gate, float** gated, int column, float* layer, int rows, int step)
    {
        var (forget0, reset0) = (Vector512.Load(gate), Vector512.Load(gate + Hidden));
        var (forget1, reset1) = (
            Vector512.Load(gate + VectorMath.Lanes),
            Vector512.Load(gate + Hidden + VectorMath.Lanes));
        var (cell0, cell1) = (Vector512<float>.Zero, Vector512<float>.Zero);
        for (int row = 0; row < rows; row++)
        {
            float* product = *gated + column;
            cell0 = Step(forget0, reset0, cell0, product, layer);
            cell1 = Step(forget1, reset1, cell1, product + VectorMath.Lanes, layer + VectorMath.Lanes);
            gated += step;
            layer += step * Width;
        }
    }

    // Gates are 1 / (1 + 2^x); both are had by one division.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Step(
        Vector512<float> forgetWeight, Vector512<float> resetWeight, Vector512<float> cell, float* gated, float* layer)
    {
        var closedForget = OnePlusPower(Vector512.FusedMultiplyAdd(forgetWeight, cell, Vector512.Load(gated + Hidden)));
        var closedReset = OnePlusPower(
            Vector512.FusedMultiplyAdd(resetWeight, cell, Vector512.Load(gated + (2 * Hidden))));
        var both = Vector512<float>.One / (closedForget * closedReset);
        var candidate = Vector512.Load(gated);
        cell = Vector512.FusedMultiplyAdd(both * closedReset, cell - candidate, candidate);
        var input = Vector512.Load(layer);
        Vector512.FusedMultiplyAdd(both * closedForget, cell - input, input).Store(layer);
        return cell;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OnePlusPower(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-Widest)), Vector512.Create(Widest));
        return Vector512<float>.One + VectorMath.PowerOfTwo(x);
    }
}
