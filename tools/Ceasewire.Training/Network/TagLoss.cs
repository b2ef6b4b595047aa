using Ceasewire.Language.Network;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Training.Network;

/// <summary>Universal tags, Penn tags and marks of names: three softmaxes over one product.</summary>
internal sealed unsafe class TagLoss(ParameterSet parameters, int worker, int mostRows, int xposCount, int nameCount)
{
    private readonly Matrix _scores = new(mostRows, TagWidth);
    private readonly Matrix _transposed = new(TagWidth, NetworkShape.Width);

    /// <summary>Of the layer that the tags are read from.</summary>
    public Matrix Gradients { get; } = new(mostRows, NetworkShape.Width);

    public double Run(Batch batch, Matrix layer, float weight)
    {
        MatrixProduct.Multiply(
            batch.Rows, NetworkShape.Width, TagWidth, MatrixProduct.Left.Rows(layer.Start, NetworkShape.Width),
            parameters.Tags.Weights.Start, _scores.Start, TagWidth);
        FloatLayers.AddBias(_scores.Start, batch.Rows, TagWidth, parameters.TagBias.Weights.Start);
        double loss = 0;
        for (int sentence = 0; sentence < batch.Examples.Count; sentence++)
        {
            var example = batch.Examples[sentence];
            new Span<float>(_scores.Row(batch.Starts[sentence]), TagWidth).Clear();
            for (int word = 0; word < example.Length; word++)
            {
                float* scores = _scores.Row(batch.Starts[sentence] + 1 + word);
                loss += Choose(scores + UposStart, XposStart - UposStart, UposCount, example.Upos[word], weight * 0.5f);
                loss += Choose(scores + XposStart, NameStart - XposStart, xposCount, example.Xpos[word], weight * 0.5f);
                loss += Choose(scores + NameStart, TagWidth - NameStart, nameCount, example.Names[word], weight);
            }
        }

        Backward(batch, layer);
        return loss;
    }

    // An unknown tag has no gradient, nor have the scores beyond the last tag.
    private static double Choose(float* scores, int width, int count, int right, float weight)
    {
        new Span<float>(scores + count, width - count).Clear();
        if (right >= 0)
        {
            return Losses.CrossEntropy(scores, count, right, weight);
        }

        new Span<float>(scores, count).Clear();
        return 0;
    }

    private void Backward(Batch batch, Matrix layer)
    {
        Losses.AddRows(_scores.Start, batch.Rows, TagWidth, parameters.TagBias.Gradients[worker].Start);
        MatrixProduct.MultiplyAdd(
            NetworkShape.Width, batch.Rows, TagWidth, MatrixProduct.Left.Columns(layer.Start, NetworkShape.Width),
            _scores.Start, parameters.Tags.Gradients[worker].Start, TagWidth);
        Losses.Transpose(parameters.Tags.Weights, _transposed.Start);
        MatrixProduct.Multiply(
            batch.Rows, TagWidth, NetworkShape.Width, MatrixProduct.Left.Rows(_scores.Start, TagWidth),
            _transposed.Start, Gradients.Start, NetworkShape.Width);
    }
}
