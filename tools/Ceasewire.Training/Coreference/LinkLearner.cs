using Ceasewire.Language.Coreference;

namespace Ceasewire.Training.Coreference;

/// <summary>
/// Learns the weights of links: for each mention, the probability of all candidates that are right together (or of
/// something new where none is) is raised, in the state that the weights so far lead to (AdaGrad on the
/// log-likelihood).
/// </summary>
internal sealed class LinkLearner
{
    private const int Places = 1 << LinkModel.Bits;
    private const float Rate = 0.06f;
    private const float Decay = 2e-6f;

    /// <summary>The weights at the end of so many epochs are averaged.</summary>
    private const int Averaged = 4;

    /// <summary>This share of the features is left out at each look, lest rare words are learned by heart.</summary>
    private const double Dropout = 0.3;

    private readonly float[] _weights = new float[Places];
    private readonly float[] _squares = new float[Places];
    private readonly FeatureKeys _keys = new();
    private readonly Random _random = new(1);

    // Of the decision at hand: one row an option, the last one "new".
    private readonly List<int[]> _options = [];
    private readonly List<bool> _isRight = [];

    public LinkModel Learn(IReadOnlyList<MarkedText> texts, int epochs, LinkMargins margins)
    {
        var order = texts.ToArray();
        double[] sums = new double[Places];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var text in order)
            {
                Learn(text, followsGold: epoch == 0);
            }

            if (epoch >= epochs - Averaged)
            {
                for (int place = 0; place < Places; place++)
                {
                    sums[place] += _weights[place];
                }
            }
        }

        var steps = sums.Select(sum =>
            Math.Clamp(Math.Round(sum / Averaged * (1 - Dropout) * LinkModel.Steps), sbyte.MinValue, sbyte.MaxValue));
        return new([.. steps.Select(step => (sbyte)step)], margins);
    }

    private void Learn(MarkedText text, bool followsGold)
    {
        var discourse = new Discourse();
        foreach (var mention in text.Mentions)
        {
            var candidates = discourse.Candidates(mention);
            string? thing = text.ThingOf(mention);
            _options.Clear();
            _isRight.Clear();
            foreach (var candidate in candidates)
            {
                LinkFeatures.OfPair(_keys, mention, candidate, discourse.LikelyCount);
                _options.Add(Some(_keys.Places));
                _isRight.Add(thing is not null && text.IsOf(candidate.Referent, thing));
            }

            LinkFeatures.OfNew(_keys, mention, candidates, discourse.Count);
            _options.Add(Some(_keys.Places));
            _isRight.Add(!_isRight.Contains(true));
            int best = Update();
            int chosen = followsGold ? _isRight.IndexOf(true) : best;
            discourse.Add(mention, chosen < candidates.Count ? candidates[chosen].Referent : null);
        }
    }

    private int[] Some(ReadOnlySpan<int> places)
    {
        var some = new List<int>(places.Length);
        foreach (int place in places)
        {
            if (_random.NextDouble() >= Dropout)
            {
                some.Add(place);
            }
        }

        return [.. some];
    }

    /// <returns>The option that was best before.</returns>
    private int Update()
    {
        double[] scores = [.. _options.Select(places => places.Sum(place => (double)_weights[place]))];
        double top = scores.Max();
        double[] chances = [.. scores.Select(score => Math.Exp(score - top))];
        double all = chances.Sum(), right = chances.Where((_, i) => _isRight[i]).Sum();
        for (int i = 0; i < chances.Length; i++)
        {
            double gradient = (chances[i] / all) - (_isRight[i] ? chances[i] / right : 0);
            if (Math.Abs(gradient) > 1e-4)
            {
                foreach (int place in _options[i])
                {
                    Step(place, (float)gradient);
                }
            }
        }

        return Array.IndexOf(scores, top);
    }

    private void Step(int place, float gradient)
    {
        gradient += Decay * _weights[place];
        _squares[place] += gradient * gradient;
        _weights[place] -= Rate * gradient / MathF.Sqrt(_squares[place] + 1e-3f);
    }
}
