using Ceasewire.Language.Network;
using Ceasewire.Training.Vectors;

namespace Ceasewire.Training.Network;

/// <summary>What one thread needs to learn to guess hidden words, from the layer that names are read from.</summary>
internal sealed class HiddenWordWorker
{
    private const float Dropout = 0.1f;
    private readonly TrainingEncoder _encoder;
    private readonly HiddenWordLoss _words;
    private readonly Matrix _gradients = new(Batch.MostRows, NetworkShape.Width);
    private readonly Matrix _tagGradients = new(Batch.MostRows, NetworkShape.Width);

    public HiddenWordWorker(
        ParameterSet parameters, Parameter outputs, NoiseWords noise, float[] wordDropout, int worker)
    {
        var random = new Random(177 + worker);
        float[] dropout = new float[NetworkShape.TagLayer + 1];
        Array.Fill(dropout, Dropout);
        _encoder = new(parameters, wordDropout, worker, random, dropout);
        _words = new(outputs, noise, worker, random);
    }

    public BatchLosses Run(Batch batch, float weight)
    {
        _encoder.Forward(batch, NetworkShape.TagLayer);
        _gradients.All[..(batch.Rows * NetworkShape.Width)].Clear();
        double loss = _words.Run(batch, _encoder.Layer(NetworkShape.TagLayer), _tagGradients, weight);
        _encoder.Backward(batch, NetworkShape.TagLayer, _gradients, _tagGradients);
        return new(loss, 0, 0);
    }
}
