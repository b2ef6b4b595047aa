using System.Runtime.Intrinsics;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>Weights of labels by feature and by the label before, and the best labels by them.</summary>
/// <param name="rows">A row of <see cref="FrameLabels.Width"/> steps of <paramref name="step"/> for each of the
/// table.</param>
/// <param name="follows">By previous label and label, both <see cref="FrameLabels.Width"/> wide.</param>
internal sealed class FrameModel(FeatureTable table, sbyte[] rows, float step, float[] follows)
{
    private const int Width = FrameLabels.Width;

    /// <summary>As follows, and never where a label may not follow.</summary>
    private readonly float[] _allowed =
    [
        .. follows.Select((weight, at) =>
            at / Width < FrameLabels.Count && at % Width < FrameLabels.Count && FrameLabels.MayFollow(at % Width, at / Width)
                ? weight
                : float.NegativeInfinity),
    ];

    public FeatureTable Table => table;

    public sbyte[] Weights => rows;

    public float Step => step;

    public float[] Follows => follows;

    /// <summary>Adds up the scores of one word's labels.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        foreach (uint feature in features)
        {
            if (table.Find(feature) is >= 0 and var row)
            {
                var (first, second) = Vector128.Widen(Vector128.LoadUnsafe(ref rows[row * Width]));
                (low, high) = (low + first, high + second);
            }
        }

        for (int label = 0; label < Width; label++)
        {
            scores[label] = step * (label < 8 ? low[label] : high[label - 8]);
        }
    }

    /// <param name="scores">Of each word's labels, <see cref="FrameLabels.Width"/> a word.</param>
    /// <param name="cue">The word that is the cue's head.</param>
    /// <returns>The likeliest labels that go together.</returns>
    public int[] Decode(ReadOnlySpan<float> scores, int cue)
    {
        int count = scores.Length / Width;
        float[] best = new float[count * Width];
        byte[] from = new byte[count * Width];
        for (int word = 0; word < count; word++)
        {
            for (int label = 0; label < Width; label++)
            {
                best[(word * Width) + label] = float.NegativeInfinity;
                if (label < FrameLabels.Count && FrameLabels.MayStand(label, word - cue))
                {
                    Reach(best, from, word, label, scores[(word * Width) + label]);
                }
            }
        }

        int[] labels = new int[count];
        labels[^1] = LastOf(best.AsSpan((count - 1) * Width, FrameLabels.Count));
        for (int word = count - 1; word > 0; word--)
        {
            labels[word - 1] = from[(word * Width) + labels[word]];
        }

        return labels;
    }

    private void Reach(float[] best, byte[] from, int word, int label, float score)
    {
        if (word == 0)
        {
            best[label] = FrameLabels.MayFollow(label, FrameLabels.Outside) ? score : float.NegativeInfinity;
            return;
        }

        ref float reached = ref best[(word * Width) + label];
        for (int previous = 0; previous < FrameLabels.Count; previous++)
        {
            float sum = best[((word - 1) * Width) + previous] + _allowed[(previous * Width) + label] + score;
            if (sum > reached)
            {
                (reached, from[(word * Width) + label]) = (sum, (byte)previous);
            }
        }
    }

    private static int LastOf(ReadOnlySpan<float> scores)
    {
        int last = FrameLabels.Outside;
        for (int label = 0; label < scores.Length; label++)
        {
            bool mayEnd = label == FrameLabels.Outside || FrameLabels.Ends(label);
            last = mayEnd && scores[label] > scores[last] ? label : last;
        }

        return last;
    }
}
