namespace Ceasewire.Training.Acts;

/// <summary>
/// Learns one corpus's weights. At each step a share of the features is left out, so that none is leant on alone; the
/// weights are the mean of several courses.
/// </summary>
internal sealed class FactualityColumn
{
    private const int FewestSeen = 4;
    private const int Epochs = 6;
    private const int Courses = 3;
    private const double LeftOut = 0.3;
    private const double Rate = 0.1;
    private const double Decay = 5e-3;

    /// <summary>Labels are brought to this deviation around 0, which the rates are made for.</summary>
    private const double Spread = 1.5;

    /// <summary>An error beyond this counts no more: single odd labels must not bend the weights.</summary>
    private const double LargestError = 1.5;

    private readonly string[] _names;
    private readonly int[][] _rows;
    private readonly double[] _labels;
    private readonly double _mean;
    private readonly double _scale;

    public FactualityColumn(List<JudgedWord> words)
    {
        _names = [.. words.SelectMany(word => word.Features).CountBy(feature => feature)
            .Where(pair => pair.Value >= FewestSeen || IsNoun(pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        var index = _names.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        _rows = [.. words.Select(word => word.Features.Where(index.ContainsKey).Select(name => index[name]).ToArray())];
        _mean = words.Average(word => word.Label);
        _scale = Math.Sqrt(words.Average(word => (word.Label - _mean) * (word.Label - _mean))) / Spread;
        _labels = [.. words.Select(word => (word.Label - _mean) / _scale)];
    }

    /// <summary>The weights whose sum is a label; those of features that are too rare are missing.</summary>
    public Dictionary<string, double> Learn()
    {
        double[] sums = new double[_names.Length];
        for (int course = 1; course <= Courses; course++)
        {
            double[] weights = Run(new Random(course));
            for (int at = 0; at < sums.Length; at++)
            {
                sums[at] += weights[at] * (1 - LeftOut) * _scale / Courses;
            }
        }

        var learned = _names.Index().ToDictionary(pair => pair.Item, pair => sums[pair.Index]);
        learned["bias"] += _mean;
        return learned;
    }

    /// <summary>Whether it names a noun that was judged, which is kept however rare: it tells something that happens.</summary>
    public static bool IsNoun(string feature) => feature.StartsWith("noun=", StringComparison.Ordinal);

    private double[] Run(Random random)
    {
        double[] weights = new double[_names.Length],
            squares = new double[_names.Length];
        int[] order = [.. Enumerable.Range(0, _rows.Length)];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int at in order)
            {
                int[] row = [.. _rows[at].Where(_ => random.NextDouble() >= LeftOut)];
                Step(row, _labels[at], Rate * (1 - ((double)epoch / Epochs)), weights, squares);
            }
        }

        return weights;
    }

    /// <summary>One step of AdaGrad on a clipped squared error.</summary>
    private static void Step(int[] row, double label, double rate, double[] weights, double[] squares)
    {
        double error = -label;
        foreach (int feature in row)
        {
            error += weights[feature];
        }

        error = Math.Clamp(error, -LargestError, LargestError);
        foreach (int feature in row)
        {
            double slope = error + (Decay * weights[feature]);
            squares[feature] += slope * slope;
            weights[feature] -= rate * slope / Math.Sqrt(squares[feature] + 1e-6);
        }
    }
}
