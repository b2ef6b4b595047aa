using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>What one thread needs to compute the gradients of a batch.</summary>
internal sealed class Worker
{
    private readonly TrainingEncoder _encoder;
    private readonly TagLoss _tags;
    private readonly ArcLoss _arcs;
    private readonly LabelLoss _labels;
    private readonly Matrix _gradients;

    public Worker(ParameterSet parameters, TagSets tags, float[] wordDropout, int worker)
    {
        const int mostRows = Batch.MostRows;
        var random = new Random(77 + worker);
        _encoder = new(parameters, wordDropout, worker, random, [0.25f, 0.33f, 0.33f, 0.33f]);
        _tags = new(parameters, worker, mostRows, tags.Xpos.Count, NameMarks.Count);
        _arcs = new(parameters, worker, mostRows, random);
        _labels = new(parameters, worker, mostRows, random);
        _gradients = new(mostRows, NetworkShape.Width);
    }

    public BatchLosses Run(Batch batch, float weight)
    {
        int depth = batch.HasTrees ? NetworkShape.Layers : NetworkShape.TagLayer;
        _encoder.Forward(batch, depth);
        _gradients.All[..(batch.Rows * NetworkShape.Width)].Clear();
        double tags = _tags.Run(batch, _encoder.Layer(NetworkShape.TagLayer), weight);
        double arcs = 0, labels = 0;
        if (batch.HasTrees)
        {
            arcs = _arcs.Run(batch, _encoder.Layer(NetworkShape.Layers), _gradients, weight);
            labels = _labels.Run(batch, _encoder.Layer(NetworkShape.Layers), _gradients, weight);
        }

        _encoder.Backward(batch, depth, _gradients, _tags.Gradients);
        return new(tags, arcs, labels);
    }
}
