using System.Runtime.Intrinsics;
using Ceasewire.Language.Network;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Training.Network;

/// <summary>The encoder forward with dropout, keeping what the way back needs. One to a worker.</summary>
internal sealed unsafe class TrainingEncoder
{
    private readonly ParameterSet _parameters;
    private readonly int _worker;
    private readonly InputTables _input;
    private readonly SimpleRecurrence[] _recurrences;
    private readonly Dropout[] _dropouts;
    private readonly Matrix[] _layers;
    private readonly Matrix _gated;
    private readonly Matrix _back;
    private readonly Matrix _transposed = new(GatedWidth, NetworkShape.Width);

    /// <param name="dropout">Of the words' vectors, then of each layer that is run, from the first.</param>
    public TrainingEncoder(ParameterSet parameters, float[] wordDropout, int worker, Random random, float[] dropout)
    {
        const int mostRows = Batch.MostRows;
        (_parameters, _worker) = (parameters, worker);
        _input = new(parameters, wordDropout, worker, random);
        _layers = [.. dropout.Select(_ => new Matrix(mostRows, NetworkShape.Width))];
        _recurrences = [.. parameters.Gates.Take(dropout.Length - 1)
            .Select(gates => new SimpleRecurrence(gates, worker, mostRows))];
        _dropouts = [.. dropout.Select(rate => new Dropout(mostRows, NetworkShape.Width, rate, random))];
        _gated = new(mostRows, GatedWidth);
        _back = new(mostRows, NetworkShape.Width);
    }

    public Matrix Layer(int layer) => _layers[layer];

    /// <param name="depth">How many layers are run.</param>
    public void Forward(Batch batch, int depth)
    {
        _input.Forward(batch, _layers[0]);
        _dropouts[0].Apply(batch, _layers[0].Start);
        for (int layer = 0; layer < depth; layer++)
        {
            var recurrence = _recurrences[layer];
            MatrixProduct.Multiply(
                batch.Rows, NetworkShape.Width, GatedWidth,
                MatrixProduct.Left.Rows(_layers[layer].Start, NetworkShape.Width),
                _parameters.Products[layer].Weights.Start, recurrence.Gated.Start, GatedWidth);
            recurrence.Forward(batch, _layers[layer], _layers[layer + 1]);
            _dropouts[layer + 1].Apply(batch, _layers[layer + 1].Start);
        }
    }

    /// <summary>
    /// Passes gradients down from the last layer that was run. Its are used up; those of the tag layer are added on the
    /// way.
    /// </summary>
    public void Backward(Batch batch, int depth, Matrix gradients, Matrix tagGradients)
    {
        for (int layer = depth - 1; layer >= 0; layer--)
        {
            if (layer + 1 == TagLayer)
            {
                VectorMath.AddScaled(1, tagGradients.Start, gradients.Start, batch.Rows * NetworkShape.Width);
            }

            _dropouts[layer + 1].Reapply(batch, gradients.Start);
            _recurrences[layer].Backward(batch, _layers[layer], gradients, _back, _gated);
            var product = _parameters.Products[layer];
            MatrixProduct.MultiplyAdd(
                NetworkShape.Width, batch.Rows, GatedWidth,
                MatrixProduct.Left.Columns(_layers[layer].Start, NetworkShape.Width),
                _gated.Start, product.Gradients[_worker].Start, GatedWidth);
            Losses.Transpose(product.Weights, _transposed.Start);
            MatrixProduct.MultiplyAdd(
                batch.Rows, GatedWidth, NetworkShape.Width, MatrixProduct.Left.Rows(_gated.Start, GatedWidth),
                _transposed.Start, _back.Start, NetworkShape.Width);
            _back.All[..(batch.Rows * NetworkShape.Width)].CopyTo(gradients.All);
        }

        _dropouts[0].Reapply(batch, gradients.Start);
        _input.Backward(batch, gradients);
    }
}
