using Ceasewire.Extraction.Attributions.Labels;

namespace Ceasewire.Training.Attributions;

/// <summary>All label sequences of the words around a cue, and how likely each label is among them.</summary>
internal sealed class LabelLattice
{
    private const int Width = FrameLabels.Width;

    private readonly float[] _odds = new float[Width * Width];
    private float[] _scores = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _scales = [];
    private float[] _slopes = [];
    private int _count;

    /// <summary>Room for the scores of so many words' labels, all 0.</summary>
    public Span<float> Scores(int words)
    {
        if (_scores.Length < words * Width)
        {
            (_scores, _forward, _backward) = (
                new float[words * Width],
                new float[words * Width],
                new float[words * Width]);
            (_scales, _slopes) = (new float[words], new float[words * Width]);
        }

        var scores = _scores.AsSpan(0, words * Width);
        scores.Clear();
        return scores;
    }

    public void Weigh(float[] follows, int cue, int words)
    {
        _count = words;
        for (int previous = 0; previous < Width; previous++)
        {
            for (int label = 0; label < Width; label++)
            {
                bool may =
                    previous < FrameLabels.Count && label < FrameLabels.Count && FrameLabels.MayFollow(label, previous);
                _odds[(previous * Width) + label] = may ? MathF.Exp(follows[(previous * Width) + label]) : 0;
            }
        }

        for (int word = 0; word < words; word++)
        {
            ToOdds(_scores.AsSpan(word * Width, Width), word - cue);
        }

        Forward();
        Backward();
    }

    /// <summary>By word and label: how likely it is, less 1 where it is right.</summary>
    public ReadOnlySpan<float> Slopes(byte[] gold)
    {
        for (int word = 0; word < _count; word++)
        {
            float sum = 0;
            for (int i = word * Width; i < (word + 1) * Width; i++)
            {
                sum += _slopes[i] = _forward[i] * _backward[i];
            }

            for (int i = word * Width; i < (word + 1) * Width; i++)
            {
                _slopes[i] /= sum;
            }

            _slopes[(word * Width) + gold[word]] -= 1;
        }

        return _slopes.AsSpan(0, _count * Width);
    }

    /// <summary>By label before and label: how often expected, less how often it is so.</summary>
    public float[] FollowSlopes(byte[] gold)
    {
        float[] slopes = new float[Width * Width];
        float[] pairs = new float[Width * Width];
        for (int word = 1; word < _count; word++)
        {
            float sum = 0;
            for (int previous = 0; previous < FrameLabels.Count; previous++)
            {
                for (int label = 0; label < FrameLabels.Count; label++)
                {
                    int at = (previous * Width) + label;
                    sum += pairs[at] = _forward[((word - 1) * Width) + previous] * _odds[at]
                        * _scores[(word * Width) + label] * _backward[(word * Width) + label];
                }
            }

            for (int at = 0; at < pairs.Length; at++)
            {
                slopes[at] += pairs[at] / sum;
            }

            slopes[(gold[word - 1] * Width) + gold[word]] -= 1;
        }

        return slopes;
    }

    private static void ToOdds(Span<float> scores, int side)
    {
        float largest = float.NegativeInfinity;
        for (int label = 0; label < FrameLabels.Count; label++)
        {
            largest = FrameLabels.MayStand(label, side) ? Math.Max(largest, scores[label]) : largest;
        }

        for (int label = 0; label < Width; label++)
        {
            bool may = label < FrameLabels.Count && FrameLabels.MayStand(label, side);
            // A floor keeps every way open, however sure the weights are.
            scores[label] = may ? MathF.Exp(Math.Max(scores[label] - largest, -40)) : 0;
        }
    }

    private void Forward()
    {
        for (int word = 0; word < _count; word++)
        {
            float sum = 0;
            for (int label = 0; label < FrameLabels.Count; label++)
            {
                float reached = word == 0 && FrameLabels.MayFollow(label, FrameLabels.Outside) ? 1 : 0;
                for (int previous = 0; word > 0 && previous < FrameLabels.Count; previous++)
                {
                    reached += _forward[((word - 1) * Width) + previous] * _odds[(previous * Width) + label];
                }

                sum += _forward[(word * Width) + label] = reached * _scores[(word * Width) + label];
            }

            _scales[word] = sum;
            for (int label = 0; label < FrameLabels.Count; label++)
            {
                _forward[(word * Width) + label] /= sum;
            }
        }
    }

    private void Backward()
    {
        for (int label = 0; label < FrameLabels.Count; label++)
        {
            bool mayEnd = label == FrameLabels.Outside || FrameLabels.Ends(label);
            _backward[((_count - 1) * Width) + label] = mayEnd ? 1 : 0;
        }

        for (int word = _count - 2; word >= 0; word--)
        {
            for (int label = 0; label < FrameLabels.Count; label++)
            {
                float sum = 0;
                for (int next = 0; next < FrameLabels.Count; next++)
                {
                    int at = ((word + 1) * Width) + next;
                    sum += _odds[(label * Width) + next] * _scores[at] * _backward[at];
                }

                _backward[(word * Width) + label] = sum / _scales[word + 1];
            }
        }
    }
}
