using System.Runtime.Intrinsics;
using Ceasewire.Language.Network;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Training.Network;

/// <summary>
/// One layer of simple recurrent units with its way back. Of a row of the gated product, each direction has the
/// candidate, the forget gate and the reset gate.
/// </summary>
internal sealed unsafe class SimpleRecurrence(Parameter gates, int worker, int mostRows)
{
    private readonly Matrix _cells = new(mostRows, NetworkShape.Width);
    private readonly Matrix _forget = new(mostRows, NetworkShape.Width);
    private readonly Matrix _reset = new(mostRows, NetworkShape.Width);

    public Matrix Gated { get; } = new(mostRows, GatedWidth);

    public void Forward(Batch batch, Matrix inputs, Matrix outputs)
    {
        for (int sentence = 0; sentence < batch.Examples.Count; sentence++)
        {
            int rows = batch.Examples[sentence].Length + 1;
            for (int lane = 0; lane < Hidden; lane += VectorMath.Lanes)
            {
                Forward(new Walk(batch.Starts[sentence], rows, 0), lane, inputs, outputs);
                Forward(new Walk(batch.Starts[sentence], rows, 1), lane, inputs, outputs);
            }
        }
    }

    /// <param name="gradients">Of the outputs.</param>
    /// <param name="back">Receives those of the inputs, by the highway alone.</param>
    /// <param name="gated">Receives those of the gated product.</param>
    public void Backward(Batch batch, Matrix inputs, Matrix gradients, Matrix back, Matrix gated)
    {
        for (int sentence = 0; sentence < batch.Examples.Count; sentence++)
        {
            int rows = batch.Examples[sentence].Length + 1;
            for (int lane = 0; lane < Hidden; lane += VectorMath.Lanes)
            {
                Backward(new Walk(batch.Starts[sentence], rows, 0), lane, inputs, gradients, back, gated);
                Backward(new Walk(batch.Starts[sentence], rows, 1), lane, inputs, gradients, back, gated);
            }
        }
    }

    private void Forward(Walk walk, int lane, Matrix inputs, Matrix outputs)
    {
        float* gate = gates.Weights.Row(walk.Direction) + lane;
        var (forgetWeight, resetWeight) = (Vector512.Load(gate), Vector512.Load(gate + Hidden));
        var (forgetBias, resetBias) = (Vector512.Load(gate + (2 * Hidden)), Vector512.Load(gate + (3 * Hidden)));
        int column = (walk.Direction * Hidden) + lane;
        var cell = Vector512<float>.Zero;
        for (int step = 0; step < walk.Rows; step++)
        {
            int row = walk.Row(step);
            float* u = Gated.Row(row) + (walk.Direction * 3 * Hidden) + lane;
            var forget = FloatLayers.Sigmoid(Vector512.Load(u + Hidden) + (forgetWeight * cell) + forgetBias);
            var reset = FloatLayers.Sigmoid(Vector512.Load(u + (2 * Hidden)) + (resetWeight * cell) + resetBias);
            cell = (forget * cell) + ((Vector512<float>.One - forget) * Vector512.Load(u));
            var input = Vector512.Load(inputs.Row(row) + column);
            ((reset * cell) + ((Vector512<float>.One - reset) * input)).Store(outputs.Row(row) + column);
            cell.Store(_cells.Row(row) + column);
            forget.Store(_forget.Row(row) + column);
            reset.Store(_reset.Row(row) + column);
        }
    }

    // One pass against the walk; the sums over steps stay in registers.
    private void Backward(Walk walk, int lane, Matrix inputs, Matrix gradients, Matrix back, Matrix gated)
    {
        var one = Vector512<float>.One;
        float* gate = gates.Weights.Row(walk.Direction) + lane;
        float* gateGradient = gates.Gradients[worker].Row(walk.Direction) + lane;
        var (forgetWeight, resetWeight) = (Vector512.Load(gate), Vector512.Load(gate + Hidden));
        var (forgetWeights, resetWeights) = (Vector512<float>.Zero, Vector512<float>.Zero);
        var (forgetBiases, resetBiases) = (Vector512<float>.Zero, Vector512<float>.Zero);
        var cellGradient = Vector512<float>.Zero;
        int column = (walk.Direction * Hidden) + lane;
        for (int step = walk.Rows - 1; step >= 0; step--)
        {
            int row = walk.Row(step);
            var before = step > 0 ? Vector512.Load(_cells.Row(walk.Row(step - 1)) + column) : Vector512<float>.Zero;
            float* u = Gated.Row(row) + (walk.Direction * 3 * Hidden) + lane;
            float* du = gated.Row(row) + (walk.Direction * 3 * Hidden) + lane;
            var (forget, reset) = (Vector512.Load(_forget.Row(row) + column), Vector512.Load(_reset.Row(row) + column));
            var gradient = Vector512.Load(gradients.Row(row) + column);
            var change = Vector512.Load(_cells.Row(row) + column) - Vector512.Load(inputs.Row(row) + column);
            var resetGradient = gradient * change * reset * (one - reset);
            (gradient * (one - reset)).Store(back.Row(row) + column);
            cellGradient += gradient * reset;
            var forgetGradient = cellGradient * (before - Vector512.Load(u)) * forget * (one - forget);
            (cellGradient * (one - forget)).Store(du);
            forgetGradient.Store(du + Hidden);
            resetGradient.Store(du + (2 * Hidden));
            forgetWeights += forgetGradient * before;
            resetWeights += resetGradient * before;
            forgetBiases += forgetGradient;
            resetBiases += resetGradient;
            cellGradient = (cellGradient * forget) + (forgetGradient * forgetWeight) + (resetGradient * resetWeight);
        }

        Add(gateGradient, forgetWeights);
        Add(gateGradient + Hidden, resetWeights);
        Add(gateGradient + (2 * Hidden), forgetBiases);
        Add(gateGradient + (3 * Hidden), resetBiases);
    }

    private static void Add(float* to, Vector512<float> value) => (Vector512.Load(to) + value).Store(to);

    /// <summary>A sentence's rows in the order in which a direction reads them.</summary>
    private readonly record struct Walk(int Start, int Rows, int Direction)
    {
        public int Row(int step) => Start + (Direction == 0 ? step : Rows - 1 - step);
    }
}
