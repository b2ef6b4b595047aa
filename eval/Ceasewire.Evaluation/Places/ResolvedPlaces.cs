using System.Collections.Immutable;
using Ceasewire.Extraction.Places;
using Ceasewire.Text;
using Ceasewire.Training.Places;

namespace Ceasewire.Evaluation.Places;

/// <summary>How far from the gold's point each geocoded mention was put.</summary>
internal sealed class ResolvedPlaces
{
    /// <summary>Kilometres within which a place counts as right: 100 miles.</summary>
    public const double Near = 161;

    private readonly List<(double? Kilometres, double Probability)> _answers = [];

    public int Count => _answers.Count;

    public void Add(GoldToponym gold, ImmutableArray<PlaceMention> system)
    {
        var answer = Answer(gold, system);
        double probability = answer is { Alternatives: [var first, ..] } ? first.Probability : 1;
        _answers.Add((Kilometres(gold, answer), probability));
    }

    public int Within(double kilometres) => _answers.Count(answer => answer.Kilometres <= kilometres);

    public IEnumerable<Score> Scores(string corpus, string row)
    {
        string note = FormattableString.Invariant(
            $"{Count} geocoded, {Share(_answers.Count(answer => answer.Kilometres is not null))} with a point");
        yield return new Score(corpus, row + " within 161 km", Share(Within(Near)), note);
        yield return new Score(corpus, row + " within 25 km", Share(Within(25)), note);
    }

    /// <summary>Whether readings said to be likely are right so often.</summary>
    public IEnumerable<Score> ByProbability(string corpus)
    {
        double[] bounds = [0, 0.5, 0.7, 0.9, 0.99, 1.1];
        for (int i = 0; i + 1 < bounds.Length; i++)
        {
            var band = _answers
                .Where(answer =>
                    answer.Kilometres is not null
                    && answer.Probability >= bounds[i]
                    && answer.Probability < bounds[i + 1])
                .ToList();
            string range =
                i + 2 < bounds.Length
                    ? FormattableString.Invariant($"{bounds[i]} to {bounds[i + 1]}")
                    : FormattableString.Invariant($"from {bounds[i]}");
            string share =
                band.Count == 0
                    ? "-"
                    : FormattableString.Invariant(
                        $"{100.0 * band.Count(answer => answer.Kilometres <= Near) / band.Count:F1}");
            yield return new Score(
                corpus,
                $"right where the reading's probability is {range}",
                share,
                $"{band.Count} mentions");
        }
    }

    public static int Overlap(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private string Share(int part) => FormattableString.Invariant($"{100.0 * part / Count:F1}");

    /// <summary>
    /// The mention with the gold's span, else with the longest overlap; of equals one that has a point.
    /// </summary>
    private static PlaceMention? Answer(GoldToponym gold, ImmutableArray<PlaceMention> system) =>
        system
            .Where(mention => mention.Span.Overlaps(gold.Span))
            .MaxBy(mention =>
                (mention.Span == gold.Span, Overlap(mention.Span, gold.Span), mention.Place?.Latitude is not null));

    private static double? Kilometres(GoldToponym gold, PlaceMention? answer) =>
        answer?.Place is { Latitude: { } latitude, Longitude: { } longitude } && gold.Point is { } point
            ? Distance.Kilometres(point.Latitude, point.Longitude, latitude, longitude)
            : null;
}
