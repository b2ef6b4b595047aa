using System.Numerics;
using System.Runtime.InteropServices;
using Ceasewire.Extraction.Attributions.Labels;

namespace Ceasewire.Training.Attributions;

/// <summary>A conditional random field over the words around a cue, by AdaGrad.</summary>
internal sealed class FrameLearner(int seed)
{
    private const int Width = FrameLabels.Width;
    private const int Passes = 8;
    private const float Rate = 0.08f;
    private const float Decay = 1e-5f;

    private readonly float[] _weights = new float[FrameModel.Rows * Width];
    private readonly float[] _squares = new float[FrameModel.Rows * Width];
    private readonly float[] _follows = new float[Width * Width];
    private readonly float[] _followSquares = new float[Width * Width];
    private readonly LabelLattice _lattice = new();

    public FrameModel Learn(IEnumerable<FrameCase> cases)
    {
        var all = cases.ToArray();
        var random = new Random(seed);
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(all);
            foreach (var example in all)
            {
                Step(example);
            }
        }

        var (rows, step) = Steps.Of(_weights);
        return new(rows, step, _follows);
    }

    private void Step(FrameCase example)
    {
        int count = example.Labels.Length;
        var scores = _lattice.Scores(count);
        for (int word = 0; word < count; word++)
        {
            var sum = MemoryMarshal.Cast<float, Vector<float>>(scores.Slice(word * Width, Width));
            foreach (int feature in example.Features[word])
            {
                var row = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(feature * Width, Width));
                for (int i = 0; i < sum.Length; i++)
                {
                    sum[i] += row[i];
                }
            }
        }

        _lattice.Weigh(_follows, example.Cue, count);
        var slopes = _lattice.Slopes(example.Labels);
        for (int word = 0; word < count; word++)
        {
            Update(example.Features[word], slopes.Slice(word * Width, Width));
        }

        var follows = _lattice.FollowSlopes(example.Labels);
        for (int i = 0; i < follows.Length; i++)
        {
            _followSquares[i] += follows[i] * follows[i];
            _follows[i] -= Rate * follows[i] / MathF.Sqrt(_followSquares[i] + 1e-6f);
        }
    }

    private void Update(int[] features, ReadOnlySpan<float> slopes)
    {
        float largest = 0;
        foreach (float slope in slopes)
        {
            largest = Math.Max(largest, MathF.Abs(slope));
        }

        if (largest < 1e-3f)
        {
            return;
        }

        var slope16 = MemoryMarshal.Cast<float, Vector<float>>(slopes);
        foreach (int feature in features)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(feature * Width, Width));
            var squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(feature * Width, Width));
            for (int i = 0; i < row.Length; i++)
            {
                var slope = slope16[i] + (Decay * row[i]);
                squares[i] += slope * slope;
                row[i] -= Rate * slope / Vector.SquareRoot(squares[i] + new Vector<float>(1e-6f));
            }
        }
    }
}

/// <summary>The words around a cue.</summary>
/// <param name="Cue">Which of them is the cue's head.</param>
internal sealed record FrameCase(int Cue, int[][] Features, byte[] Labels);
