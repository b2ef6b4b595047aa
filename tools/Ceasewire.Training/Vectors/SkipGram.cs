using Ceasewire.Language.Network;

namespace Ceasewire.Training.Vectors;

/// <summary>
/// Vectors of words from the words around them: skip-gram with negative sampling (Mikolov and others, 2013), one
/// thread, so that the same texts give the same vectors.
/// </summary>
internal sealed unsafe class SkipGram
{
    private const int Width = NetworkShape.KnownWidth;
    private const int Window = 5;
    private const int Negatives = 5;
    private const float FirstRate = 0.05f;
    private readonly Random _random = new(7);
    private readonly Matrix _inner;
    private readonly Matrix _outer;
    private readonly Matrix _change = new(1, Width);
    private readonly NoiseWords _noise;
    private readonly float[] _keep;
    private readonly List<int> _kept = [];

    /// <param name="counts">How often each word occurs, the most frequent first.</param>
    public SkipGram(IReadOnlyList<int> counts)
    {
        (_inner, _outer) = (new(counts.Count, Width), new(counts.Count, Width));
        foreach (ref float weight in _inner.All)
        {
            weight = (_random.NextSingle() - 0.5f) / Width;
        }

        double total = counts.Sum(count => (double)count);
        _noise = new(counts);
        var rarities = counts.Select(count => 1e-4 / (count / total));
        _keep = [.. rarities.Select(rarity => (float)Math.Min(1, Math.Sqrt(rarity) + rarity))];
    }

    /// <summary>One pass over the sentences, which are word numbers.</summary>
    /// <param name="progress">Part of all passes done before and after this one, which sets the rate.</param>
    public void Pass(IReadOnlyList<int[]> sentences, (float From, float To) progress)
    {
        for (int i = 0; i < sentences.Count; i++)
        {
            float done = progress.From + ((progress.To - progress.From) * i / sentences.Count);
            _kept.Clear();
            _kept.AddRange(sentences[i].Where(word => _random.NextSingle() < _keep[word]));
            Learn(FirstRate * Math.Max(0.02f, 1 - done));
        }
    }

    /// <summary>The vectors, each of length 1.</summary>
    public Matrix Vectors()
    {
        for (int word = 0; word < _inner.Rows; word++)
        {
            float* vector = _inner.Row(word);
            float length = MathF.Sqrt(VectorMath.Dot(vector, vector, Width)) + 1e-6f;
            for (int i = 0; i < Width; i++)
            {
                vector[i] /= length;
            }
        }

        return _inner;
    }

    private void Learn(float rate)
    {
        for (int at = 0; at < _kept.Count; at++)
        {
            int reach = 1 + _random.Next(Window);
            float* vector = _inner.Row(_kept[at]);
            for (int other = Math.Max(0, at - reach); other <= Math.Min(_kept.Count - 1, at + reach); other++)
            {
                if (other != at)
                {
                    Learn(vector, _kept[other], rate);
                }
            }
        }
    }

    private void Learn(float* vector, int seen, float rate)
    {
        _change.All.Clear();
        for (int i = 0; i <= Negatives; i++)
        {
            int word = i == 0 ? seen : _noise.Draw(_random);
            if (i > 0 && word == seen)
            {
                continue;
            }

            float* outer = _outer.Row(word);
            float score = 1 / (1 + MathF.Exp(-VectorMath.Dot(vector, outer, Width)));
            float step = ((i == 0 ? 1 : 0) - score) * rate;
            VectorMath.AddScaled(step, outer, _change.Start, Width);
            VectorMath.AddScaled(step, vector, outer, Width);
        }

        VectorMath.AddScaled(1, _change.Start, vector, Width);
    }
}
