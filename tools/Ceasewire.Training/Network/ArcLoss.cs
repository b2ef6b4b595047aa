using Ceasewire.Language.Network;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Training.Network;

/// <summary>Each word chooses its head among the sentence's rows: a softmax over biaffine scores.</summary>
internal sealed unsafe class ArcLoss(ParameterSet parameters, int worker, int mostRows, Random random)
{
    private const int Both = 2 * ArcWidth;
    private readonly Matrix _sides = new(mostRows, Both);
    private readonly Matrix _sideGradients = new(mostRows, Both);
    private readonly Matrix _queries = new(mostRows, ArcWidth);
    private readonly Matrix _queryGradients = new(mostRows, ArcWidth);
    private readonly Matrix _scores = new(1, mostRows);
    private readonly Matrix _transposed = new(Both, NetworkShape.Width);
    private readonly Dropout _dropout = new(mostRows, Both, 0.33f, random);

    /// <summary>Adds to the gradients of the last layer.</summary>
    public double Run(Batch batch, Matrix layer, Matrix gradients, float weight)
    {
        MatrixProduct.Multiply(
            batch.Rows, NetworkShape.Width, Both, MatrixProduct.Left.Rows(layer.Start, NetworkShape.Width),
            parameters.Arcs.Weights.Start, _sides.Start, Both);
        FloatLayers.AddBiasAndRectify(_sides.Start, batch.Rows, Both, parameters.ArcBias.Weights.Start);
        _dropout.Apply(batch, _sides.Start);
        MatrixProduct.Multiply(
            batch.Rows, ArcWidth, ArcWidth, MatrixProduct.Left.Rows(_sides.Start, Both),
            parameters.Biaffine.Weights.Start, _queries.Start, ArcWidth);
        FloatLayers.AddBias(_queries.Start, batch.Rows, ArcWidth, parameters.BiaffineBias.Weights.Start);
        _sideGradients.All[..(batch.Rows * Both)].Clear();
        _queryGradients.All[..(batch.Rows * ArcWidth)].Clear();
        double loss = 0;
        for (int sentence = 0; sentence < batch.Examples.Count; sentence++)
        {
            loss += Choose(batch.Examples[sentence], batch.Starts[sentence], weight);
        }

        Backward(batch, layer, gradients);
        return loss;
    }

    private double Choose(Example example, int start, float weight)
    {
        if (example.Heads is not { } heads)
        {
            return 0;
        }

        double loss = 0;
        float* scores = _scores.Start;
        for (int word = 1; word <= example.Length; word++)
        {
            float* query = _queries.Row(start + word);
            for (int head = 0; head <= example.Length; head++)
            {
                scores[head] = VectorMath.Dot(query, _sides.Row(start + head) + ArcWidth, ArcWidth);
            }

            scores[word] = -1e9f;
            loss += Losses.CrossEntropy(scores, example.Length + 1, heads[word - 1], weight);
            for (int head = 0; head <= example.Length; head++)
            {
                if (MathF.Abs(scores[head]) > 1e-9f)
                {
                    VectorMath.AddScaled(
                        scores[head], _sides.Row(start + head) + ArcWidth, _queryGradients.Row(start + word), ArcWidth);
                    VectorMath.AddScaled(scores[head], query, _sideGradients.Row(start + head) + ArcWidth, ArcWidth);
                }
            }
        }

        return loss;
    }

    private void Backward(Batch batch, Matrix layer, Matrix gradients)
    {
        int rows = batch.Rows;
        Losses.AddRows(_queryGradients.Start, rows, ArcWidth, parameters.BiaffineBias.Gradients[worker].Start);
        MatrixProduct.MultiplyAdd(
            ArcWidth, rows, ArcWidth, MatrixProduct.Left.Columns(_sides.Start, Both),
            _queryGradients.Start, parameters.Biaffine.Gradients[worker].Start, ArcWidth);
        Losses.Transpose(parameters.Biaffine.Weights, _transposed.Start);
        MatrixProduct.MultiplyAdd(
            rows, ArcWidth, ArcWidth, MatrixProduct.Left.Rows(_queryGradients.Start, ArcWidth),
            _transposed.Start, _sideGradients.Start, Both);
        _dropout.Reapply(batch, _sideGradients.Start);
        Losses.RectifyBack(_sides.Start, _sideGradients.Start, rows * Both);
        Losses.AddRows(_sideGradients.Start, rows, Both, parameters.ArcBias.Gradients[worker].Start);
        MatrixProduct.MultiplyAdd(
            NetworkShape.Width, rows, Both, MatrixProduct.Left.Columns(layer.Start, NetworkShape.Width),
            _sideGradients.Start, parameters.Arcs.Gradients[worker].Start, Both);
        Losses.Transpose(parameters.Arcs.Weights, _transposed.Start);
        MatrixProduct.MultiplyAdd(
            rows, Both, NetworkShape.Width, MatrixProduct.Left.Rows(_sideGradients.Start, Both),
            _transposed.Start, gradients.Start, NetworkShape.Width);
    }
}
