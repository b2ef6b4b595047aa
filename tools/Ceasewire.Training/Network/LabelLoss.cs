using System.Runtime.Intrinsics;
using Ceasewire.Language.Network;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Training.Network;

/// <summary>The relation of each word to its right head: a rectified sum of both sides, then a softmax.</summary>
internal sealed unsafe class LabelLoss(ParameterSet parameters, int worker, int mostRows, Random random)
{
    private const int Both = 2 * LabelWidth;
    private const float DropoutRate = 0.33f;
    private readonly List<(int Dependent, int Head, int Relation)> _arcs = [];
    private readonly Matrix _sides = new(mostRows, Both);
    private readonly Matrix _sideGradients = new(mostRows, Both);
    private readonly Matrix _joined = new(mostRows, LabelWidth);
    private readonly Matrix _joinedGradients = new(mostRows, LabelWidth);
    private readonly Matrix _masks = new(mostRows, LabelWidth);
    private readonly Matrix _scores = new(mostRows, RelationWidth);
    private readonly Matrix _transposed = new(Both, NetworkShape.Width);

    /// <summary>Adds to the gradients of the last layer.</summary>
    public double Run(Batch batch, Matrix layer, Matrix gradients, float weight)
    {
        MatrixProduct.Multiply(
            batch.Rows, NetworkShape.Width, Both, MatrixProduct.Left.Rows(layer.Start, NetworkShape.Width),
            parameters.Labels.Weights.Start, _sides.Start, Both);
        FindArcs(batch);
        for (int i = 0; i < _arcs.Count; i++)
        {
            Join(_arcs[i].Dependent, _arcs[i].Head, _joined.Row(i), _masks.Row(i));
        }

        MatrixProduct.Multiply(
            _arcs.Count, LabelWidth, RelationWidth, MatrixProduct.Left.Rows(_joined.Start, LabelWidth),
            parameters.Relations.Weights.Start, _scores.Start, RelationWidth);
        FloatLayers.AddBias(_scores.Start, _arcs.Count, RelationWidth, parameters.RelationBias.Weights.Start);
        double loss = 0;
        for (int i = 0; i < _arcs.Count; i++)
        {
            loss += Losses.CrossEntropy(_scores.Row(i), RelationCount, _arcs[i].Relation, weight);
            new Span<float>(_scores.Row(i) + RelationCount, RelationWidth - RelationCount).Clear();
        }

        Backward(batch, layer, gradients);
        return loss;
    }

    private void FindArcs(Batch batch)
    {
        _arcs.Clear();
        for (int sentence = 0; sentence < batch.Examples.Count; sentence++)
        {
            var example = batch.Examples[sentence];
            for (int word = 0; example.Heads is { } heads && word < example.Length; word++)
            {
                int start = batch.Starts[sentence];
                _arcs.Add((start + word + 1, start + heads[word], example.Relations![word]));
            }
        }
    }

    private void Join(int dependent, int head, float* joined, float* mask)
    {
        float* a = _sides.Row(dependent), b = _sides.Row(head) + LabelWidth, bias = parameters.LabelBias.Weights.Start;
        for (int i = 0; i < LabelWidth; i++)
        {
            mask[i] = random.NextSingle() < DropoutRate ? 0 : 1 / (1 - DropoutRate);
        }

        for (int i = 0; i < LabelWidth; i += VectorMath.Lanes)
        {
            var sum = Vector512.Load(a + i) + Vector512.Load(b + i) + Vector512.Load(bias + i);
            (VectorMath.LeakyRectify(sum) * Vector512.Load(mask + i)).Store(joined + i);
        }
    }

    private void Backward(Batch batch, Matrix layer, Matrix gradients)
    {
        Losses.AddRows(_scores.Start, _arcs.Count, RelationWidth, parameters.RelationBias.Gradients[worker].Start);
        MatrixProduct.MultiplyAdd(
            LabelWidth, _arcs.Count, RelationWidth, MatrixProduct.Left.Columns(_joined.Start, LabelWidth),
            _scores.Start, parameters.Relations.Gradients[worker].Start, RelationWidth);
        Losses.Transpose(parameters.Relations.Weights, _transposed.Start);
        MatrixProduct.Multiply(
            _arcs.Count, RelationWidth, LabelWidth, MatrixProduct.Left.Rows(_scores.Start, RelationWidth),
            _transposed.Start, _joinedGradients.Start, LabelWidth);
        Split(batch);
        MatrixProduct.MultiplyAdd(
            NetworkShape.Width, batch.Rows, Both, MatrixProduct.Left.Columns(layer.Start, NetworkShape.Width),
            _sideGradients.Start, parameters.Labels.Gradients[worker].Start, Both);
        Losses.Transpose(parameters.Labels.Weights, _transposed.Start);
        MatrixProduct.MultiplyAdd(
            batch.Rows, Both, NetworkShape.Width, MatrixProduct.Left.Rows(_sideGradients.Start, Both),
            _transposed.Start, gradients.Start, NetworkShape.Width);
    }

    private void Split(Batch batch)
    {
        _sideGradients.All[..(batch.Rows * Both)].Clear();
        Losses.RectifyBack(_joined.Start, _joinedGradients.Start, _arcs.Count * LabelWidth);
        for (int i = 0; i < _arcs.Count; i++)
        {
            float* gradient = _joinedGradients.Row(i), mask = _masks.Row(i);
            for (int k = 0; k < LabelWidth; k++)
            {
                gradient[k] *= mask[k];
            }

            VectorMath.AddScaled(1, gradient, _sideGradients.Row(_arcs[i].Dependent), LabelWidth);
            VectorMath.AddScaled(1, gradient, _sideGradients.Row(_arcs[i].Head) + LabelWidth, LabelWidth);
            VectorMath.AddScaled(1, gradient, parameters.LabelBias.Gradients[worker].Start, LabelWidth);
        }
    }
}
