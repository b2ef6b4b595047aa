using System.Numerics;
using System.Runtime.InteropServices;
using Ceasewire.Extraction.Attributions.Labels;

namespace Ceasewire.Training.Attributions;

/// <summary>A conditional random field over the words around a cue, by AdaGrad.</summary>
internal sealed class FrameLearner(FeatureTable table, int seed)
{
    private const int Width = FrameLabels.Width;
    private const int Passes = 8;
    private const float Rate = 0.08f;
    private const float Decay = 1e-4f;
    private const int MostSteps = 48;
    private const int LeastStep = 2;

    private readonly float[] _weights = new float[table.Count * Width];
    private readonly float[] _squares = new float[table.Count * Width];
    private readonly float[] _follows = new float[Width * Width];
    private readonly float[] _followSquares = new float[Width * Width];
    private readonly LabelLattice _lattice = new();

    public FrameModel Learn(IEnumerable<FrameCase> cases)
    {
        var all = cases.ToArray();
        var random = new Random(seed);
        var mean = new MeanWeights(table.Count * Width);
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(all);
            foreach (var example in all)
            {
                Step(example);
            }

            mean.Add(_weights);
        }

        var (steps, step) = Weights.Round(mean.Weights, MostSteps);
        var (kept, rows) = Weights.Prune(table, steps, Width, LeastStep);
        return new(kept, rows, step, _follows);
    }

    private void Step(FrameCase example)
    {
        int count = example.Labels.Length;
        var scores = _lattice.Scores(count);
        for (int word = 0; word < count; word++)
        {
            var sum = MemoryMarshal.Cast<float, Vector<float>>(scores.Slice(word * Width, Width));
            foreach (int row in example.Rows[word])
            {
                var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row * Width, Width));
                for (int i = 0; i < sum.Length; i++)
                {
                    sum[i] += weights[i];
                }
            }
        }

        _lattice.Weigh(_follows, example.Cue, count);
        var slopes = _lattice.Slopes(example.Labels);
        for (int word = 0; word < count; word++)
        {
            Update(example.Rows[word], slopes.Slice(word * Width, Width));
        }

        var follows = _lattice.FollowSlopes(example.Labels);
        for (int i = 0; i < follows.Length; i++)
        {
            _followSquares[i] += follows[i] * follows[i];
            _follows[i] -= Rate * follows[i] / MathF.Sqrt(_followSquares[i] + 1e-6f);
        }
    }

    private void Update(int[] rows, ReadOnlySpan<float> slopes)
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
        foreach (int row in rows)
        {
            var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row * Width, Width));
            var squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(row * Width, Width));
            for (int i = 0; i < weights.Length; i++)
            {
                var slope = slope16[i] + (Decay * weights[i]);
                squares[i] += slope * slope;
                weights[i] -= Rate * slope / Vector.SquareRoot(squares[i] + new Vector<float>(1e-6f));
            }
        }
    }
}

/// <summary>The words around a cue.</summary>
/// <param name="Cue">Which of them is the cue's head.</param>
/// <param name="Rows">What speaks for each word's label, by rows of the table.</param>
internal sealed record FrameCase(int Cue, int[][] Rows, byte[] Labels);
