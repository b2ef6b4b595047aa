using Ceasewire.Language.Network;
using Ceasewire.Training.Vectors;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Training.Network;

/// <summary>
/// Hidden words are chosen among those of the batch and words drawn at random: a softmax corrected for how likely each
/// was drawn (Jean and others, 2015).
/// </summary>
internal sealed unsafe class HiddenWordLoss(Parameter outputs, NoiseWords noise, int worker, Random random)
{
    private const int Drawn = 512;
    private const int MostHidden = 512;
    private const int MostChoices = Drawn + MostHidden;
    private const int Step = 64;
    private readonly List<(int Row, int Choice)> _hidden = [];
    private readonly List<int> _choices = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly Matrix _rows = new(MostHidden, NetworkShape.Width);
    private readonly Matrix _rowGradients = new(MostHidden, NetworkShape.Width);
    private readonly Matrix _chosen = new(MostChoices, NetworkShape.Width);
    private readonly Matrix _chosenGradients = new(MostChoices, NetworkShape.Width);
    private readonly Matrix _transposed = new(NetworkShape.Width, MostChoices);
    private readonly Matrix _scores = new(MostHidden, MostChoices);

    /// <param name="gradients">Receives those of the layer.</param>
    public double Run(Batch batch, Matrix layer, Matrix gradients, float weight)
    {
        gradients.All[..(batch.Rows * NetworkShape.Width)].Clear();
        Collect(batch, layer);
        int choices = Gather();
        MatrixProduct.Multiply(
            _hidden.Count, NetworkShape.Width, choices, MatrixProduct.Left.Rows(_rows.Start, NetworkShape.Width),
            _transposed.Start, _scores.Start, choices);
        double loss = 0;
        for (int i = 0; i < _hidden.Count; i++)
        {
            float* scores = _scores.Start + ((long)i * choices);
            for (int choice = 0; choice < _choices.Count; choice++)
            {
                scores[choice] -= MathF.Log((float)(Drawn * noise.ShareOf(_choices[choice])));
            }

            loss += Losses.CrossEntropy(scores, _choices.Count, _hidden[i].Choice, weight);
            new Span<float>(scores + _choices.Count, choices - _choices.Count).Clear();
        }

        Backward(choices, gradients);
        return loss;
    }

    private void Collect(Batch batch, Matrix layer)
    {
        _hidden.Clear();
        _choices.Clear();
        _places.Clear();
        for (int sentence = 0; sentence < batch.Examples.Count; sentence++)
        {
            var example = batch.Examples[sentence];
            for (int word = 0; word < example.Length && _hidden.Count < MostHidden; word++)
            {
                if (example.Names[word] >= 0)
                {
                    int row = batch.Starts[sentence] + 1 + word;
                    RowOf(layer, row).CopyTo(RowOf(_rows, _hidden.Count));
                    _hidden.Add((row, PlaceOf(example.Names[word])));
                }
            }
        }

        for (int i = 0; i < Drawn; i++)
        {
            PlaceOf(noise.Draw(random));
        }
    }

    private int PlaceOf(int word)
    {
        if (!_places.TryGetValue(word, out int place))
        {
            _places.Add(word, place = _choices.Count);
            _choices.Add(word);
        }

        return place;
    }

    /// <returns>How many columns the scores have: as products need, a multiple of 64.</returns>
    private int Gather()
    {
        int width = (_choices.Count + Step - 1) / Step * Step;
        for (int i = 0; i < width; i++)
        {
            var chosen = RowOf(_chosen, i);
            if (i < _choices.Count)
            {
                RowOf(outputs.Weights, _choices[i]).CopyTo(chosen);
            }
            else
            {
                chosen.Clear();
            }

            for (int k = 0; k < chosen.Length; k++)
            {
                _transposed.Start[((long)k * width) + i] = chosen[k];
            }
        }

        return width;
    }

    private void Backward(int choices, Matrix gradients)
    {
        _chosenGradients.All[..(choices * NetworkShape.Width)].Clear();
        MatrixProduct.MultiplyAdd(
            choices, _hidden.Count, NetworkShape.Width, MatrixProduct.Left.Columns(_scores.Start, choices),
            _rows.Start, _chosenGradients.Start, NetworkShape.Width);
        for (int i = 0; i < _choices.Count; i++)
        {
            float* gradient = outputs.Gradients[worker].Row(_choices[i]);
            outputs.Touch(worker, _choices[i]);
            VectorMath.AddScaled(1, _chosenGradients.Row(i), gradient, NetworkShape.Width);
        }

        MatrixProduct.Multiply(
            _hidden.Count, choices, NetworkShape.Width, MatrixProduct.Left.Rows(_scores.Start, choices),
            _chosen.Start, _rowGradients.Start, NetworkShape.Width);
        for (int i = 0; i < _hidden.Count; i++)
        {
            RowOf(_rowGradients, i).CopyTo(RowOf(gradients, _hidden[i].Row));
        }
    }

    private static Span<float> RowOf(Matrix matrix, int row) => new(matrix.Row(row), NetworkShape.Width);
}
