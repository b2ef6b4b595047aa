using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>
/// A word's first vector in training: as <see cref="WordInput"/>, but rare words are hidden now and then.
/// </summary>
internal sealed unsafe class InputTables(ParameterSet parameters, float[] wordDropout, int worker, Random random)
{
    private bool[] _isHidden = [];

    public void Forward(Batch batch, Matrix rows)
    {
        if (_isHidden.Length < batch.Rows)
        {
            _isHidden = new bool[batch.Rows];
        }

        Span<int> seen = stackalloc int[WordFeatures.Most];
        for (int sentence = 0; sentence < batch.Examples.Count; sentence++)
        {
            int row = batch.Starts[sentence];
            WordInput.WriteRoot(parameters.Weights, rows.Row(row));
            foreach (int[] word in batch.Examples[sentence].Words)
            {
                // Workers share the words' rows, so that a hidden word is hidden in a copy.
                word.CopyTo(seen);
                _isHidden[++row] = random.NextSingle() < wordDropout[word[WordFeatures.Learned]];
                seen[WordFeatures.Learned] = _isHidden[row] ? NetworkShape.UnknownRow : word[WordFeatures.Learned];
                WordInput.Write(parameters.Weights, seen[..word.Length], rows.Row(row));
            }
        }
    }

    public void Backward(Batch batch, Matrix gradients)
    {
        for (int sentence = 0; sentence < batch.Examples.Count; sentence++)
        {
            int row = batch.Starts[sentence];
            Add(parameters.LearnedWords, NetworkShape.RootRow, 1, gradients.Row(row));
            foreach (int[] word in batch.Examples[sentence].Words)
            {
                row++;
                int learned = _isHidden[row] ? NetworkShape.UnknownRow : word[WordFeatures.Learned];
                Backward(word, learned, gradients.Row(row));
            }
        }
    }

    private void Backward(int[] word, int learned, float* gradient)
    {
        Add(parameters.LearnedWords, learned, 1, gradient);
        float scale = 1 / MathF.Sqrt(Math.Max(1, word.Length - WordFeatures.FirstNGram));
        for (int i = WordFeatures.FirstNGram; i < word.Length; i++)
        {
            Add(parameters.NGrams, word[i], scale, gradient + WordInput.NGramStart);
        }

        for (int i = WordFeatures.FirstAffix; i < WordFeatures.FirstNGram; i++)
        {
            Add(parameters.Affixes, word[i], 1, gradient + WordInput.AffixStart);
        }
    }

    private void Add(Parameter table, int row, float scale, float* gradient)
    {
        table.Touch(worker, row);
        VectorMath.AddScaled(scale, gradient, table.Gradients[worker].Row(row), table.Weights.Columns);
    }
}
