using System.Runtime.Intrinsics;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Language.Network;

/// <summary>
/// Simple recurrent units in both directions over one sentence. Of a row of the gated product, each direction has the
/// candidate, the
/// forget gate and the reset gate; a row of the layer is input and then output.
/// </summary>
internal static unsafe class Recurrence
{
    public static void Run(Matrix gates, float* gated, float* layer, int rows)
    {
        for (int lane = 0; lane < Hidden; lane += VectorMath.Lanes)
        {
            Run(gates.Row(0) + lane, gated + lane, layer + lane, rows, 1);
            Run(
                gates.Row(1) + lane,
                gated + ((long)(rows - 1) * GatedWidth) + (3 * Hidden) + lane,
                layer + ((long)(rows - 1) * Width) + Hidden + lane,
                rows,
                -1);
        }
    }

    private static void Run(float* gate, float* gated, float* layer, int rows, int step)
    {
        var (forgetWeight, resetWeight) = (Vector512.Load(gate), Vector512.Load(gate + Hidden));
        var (forgetBias, resetBias) = (Vector512.Load(gate + (2 * Hidden)), Vector512.Load(gate + (3 * Hidden)));
        var cell = Vector512<float>.Zero;
        for (int row = 0; row < rows; row++)
        {
            var forget = VectorMath.Sigmoid(
                Vector512.FusedMultiplyAdd(forgetWeight, cell, Vector512.Load(gated + Hidden) + forgetBias));
            var reset = VectorMath.Sigmoid(
                Vector512.FusedMultiplyAdd(resetWeight, cell, Vector512.Load(gated + (2 * Hidden)) + resetBias));
            var candidate = Vector512.Load(gated);
            cell = Vector512.FusedMultiplyAdd(forget, cell - candidate, candidate);
            var input = Vector512.Load(layer);
            Vector512.FusedMultiplyAdd(reset, cell - input, input).Store(layer);
            gated += step * GatedWidth;
            layer += step * Width;
        }
    }
}
