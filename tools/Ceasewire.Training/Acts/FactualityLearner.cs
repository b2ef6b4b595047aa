using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ceasewire.Extraction.Acts;
using Ceasewire.Extraction.Acts.Factuality;
using Ceasewire.Language;
using Ceasewire.Text;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Acts;

/// <summary>
/// Learns how certain a predicate is said to be, by linear regression over <see cref="PredicateFeatures"/>: the table
/// data/acts/factuality.tsv. The two corpora judge differently ("will" is not done yet in one and sure in the other),
/// so the labels of each are brought to mean 0 and one spread first.
/// </summary>
internal sealed partial class FactualityLearner
{
    private const string Header = """
        # How certain a predicate is said to have happened: weights of features of the tree around it; their sum is about -3 to 3.
        # Source: learned from the training parts of UDS-IH2 (CC BY-SA 4.0) and UW factuality; words and numbers only.
        # Made by "tools/Ceasewire.Training factuality". Licence of this file: CC BY-SA 4.0.
        feature	weight

        """;

    // The news of UW counts more than the web of UDS: news is what is read.
    private static readonly (string Name, double Weight)[] Corpora = [("uds_ih2", 1), ("uw", 2.5)];

    private const int FewestSeen = 4;
    private const int Epochs = 4;
    private const int Seed = 1;
    private const double Spread = 1.5;
    private const double Rate = 0.1;
    private const double Decay = 5e-3;

    /// <summary>An error beyond this counts no more: single odd labels must not bend the weights.</summary>
    private const double LargestError = 1.5;

    /// <summary>Smaller weights change no answer.</summary>
    private const double LeastWeight = 0.02;

    private readonly List<Example> _examples = [];

    public static void Write(string gold, string file)
    {
        var learner = new FactualityLearner();
        var reader = new LanguageReader(LanguageModel.Load());
        var features = new PredicateFeatures(ActLexicon.Load().Status);
        foreach (var (name, weight) in Corpora)
        {
            learner.Add(
                reader, features,
                Path.Combine(gold, "attribution", "factuality", name + "_train.jsonl.gz"),
                weight);
        }

        File.WriteAllText(file, Header + string.Concat(learner.Learn()));
    }

    private void Add(LanguageReader reader, PredicateFeatures features, string file, double weight)
    {
        var read = new List<(string[] Features, double Label)>();
        foreach (string line in Gold.Lines(file))
        {
            using var row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString()!;
            var words = Word()
                .Matches(text)
                .Select(match => new TextSpan(match.Index, match.Index + match.Length))
                .ToList();
            var analysis = reader.Read(text);
            foreach (var target in row.RootElement.GetProperty("targets").EnumerateArray())
            {
                var span = target.GetProperty("span1");
                var covered = new TextSpan(words[span[0].GetInt32()].Start, words[span[1].GetInt32() - 1].End);
                if (HeadOf(analysis, covered) is { } head)
                {
                    read.Add(([.. features.Of(analysis, head)], target.GetProperty("label").GetDouble()));
                }
            }
        }

        double mean = read.Average(item => item.Label);
        double deviation = Math.Sqrt(read.Average(item => (item.Label - mean) * (item.Label - mean)));
        _examples.AddRange(
            read.Select(item => new Example(item.Features, (item.Label - mean) / deviation * Spread, weight)));
    }

    private static int? HeadOf(Analysis analysis, TextSpan span)
    {
        var tokens = Enumerable
            .Range(0, analysis.Count)
            .Where(token => analysis.Document.Tokens[token].Overlaps(span))
            .ToList();
        return tokens.Count == 0 ? null : analysis.HeadOf(new TokenRange(tokens[0], tokens[^1] + 1));
    }

    private IEnumerable<string> Learn()
    {
        var names = _examples.SelectMany(example => example.Features).CountBy(feature => feature)
            .Where(pair => pair.Value >= FewestSeen).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        var index = names.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at);
        var rows = _examples
            .Select(example => example.Features.Where(index.ContainsKey).Select(name => index[name]).ToArray())
            .ToList();
        double[] weights = new double[names.Count],
            squares = new double[names.Count];
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        var random = new Random(Seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int at in order)
            {
                Step(rows[at], _examples[at], weights, squares);
            }
        }

        return names
            .Select((name, at) => (name, Weight: weights[at]))
            .Where(pair =>
                Math.Abs(pair.Weight) >= LeastWeight || pair.name.StartsWith("noun=", StringComparison.Ordinal))
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.name}\t{pair.Weight:0.###}\n"));
    }

    /// <summary>One step of AdaGrad on a clipped squared error.</summary>
    private static void Step(int[] row, Example example, double[] weights, double[] squares)
    {
        double error = -example.Label;
        foreach (int feature in row)
        {
            error += weights[feature];
        }

        error = Math.Clamp(error, -LargestError, LargestError) * example.Weight;
        foreach (int feature in row)
        {
            double slope = error + (Decay * weights[feature]);
            squares[feature] += slope * slope;
            weights[feature] -= Rate * slope / Math.Sqrt(squares[feature] + 1e-6);
        }
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    private sealed record Example(string[] Features, double Label, double Weight);
}
