using Ceasewire.Extraction.Places;
using Ceasewire.Text;

namespace Ceasewire.Training.Places;

/// <summary>
/// Learns what speaks for a reading of a place name. A name's readings are weighed against each other; the right one is
/// the entry nearest to the marked point, or none where no entry of the name is near it.
/// </summary>
public sealed class PlaceTraining(Gazetteer gazetteer)
{
    /// <summary>A reading farther away is another place: 100 miles, as resolvers are measured.</summary>
    private const double Near = 161;

    /// <summary>The company that a name keeps depends on the weights, so they are learned again with what they gave.</summary>
    private const int Rounds = 3;

    private const int Steps = 400;
    private const double Rate = 0.05, Memory = 0.999, Shrink = 0.002;

    public PlaceWeights Learn(IReadOnlyList<(Analysis Analysis, GoldPlaceText Gold)> texts)
    {
        var weights = PlaceWeights.Prior();
        for (int round = 0; round < Rounds; round++)
        {
            var reader = new PlaceReader(gazetteer, weights);
            var samples = texts.SelectMany(text => Samples(reader, text.Analysis, text.Gold)).ToList();
            weights = Descend(samples);
        }

        return weights;
    }

    private IEnumerable<Sample> Samples(PlaceReader reader, Analysis analysis, GoldPlaceText gold)
    {
        var places = gold.Places.Where(place => place.Point is not null).ToDictionary(place => place.Span);
        foreach (var name in reader.Resolved(analysis, [.. gold.Places.Select(place => place.Span)]))
        {
            if (name.Alternatives.Length > 1 && places.TryGetValue(name.Span, out var place))
            {
                var readings = name
                    .Alternatives.OrderBy(reading => Kilometres(reading.Entry, place.Point!.Value))
                    .ToList();
                bool hasRight = Kilometres(readings[0].Entry, place.Point!.Value) <= Near;
                yield return new Sample(
                    [.. readings.Select(reading => reading.Features.ToArray())],
                    hasRight ? 0 : readings.FindIndex(reading => reading.Entry < 0));
            }
        }
    }

    private double Kilometres(int entry, (double Latitude, double Longitude) point) =>
        entry >= 0 && gazetteer[entry] is { Latitude: { } latitude, Longitude: { } longitude }
            ? Distance.Kilometres(latitude, longitude, point.Latitude, point.Longitude)
            : double.MaxValue;

    /// <summary>Conditional logit by Adam over all samples at once; what few texts speak of stays near what it
    /// was held to be before.</summary>
    private static PlaceWeights Descend(List<Sample> samples)
    {
        var held = PlaceWeights.Prior();
        double[] prior = [.. Enum.GetValues<PlaceFeature>().Select(feature => held[feature])];
        double[] weights = [.. prior];
        var steps = new AdamSteps(weights, Rate, Memory);
        for (int step = 0; step < Steps; step++)
        {
            double[] slope = [.. weights.Zip(prior, (weight, before) => (before - weight) * Shrink)];
            samples.ForEach(sample => sample.AddSlope(weights, slope, 1.0 / samples.Count));
            steps.Climb(slope);
        }

        return new PlaceWeights(weights);
    }

    private sealed record Sample(double[][] Readings, int Right)
    {
        public void AddSlope(double[] weights, double[] slope, double share)
        {
            double[] scores = [.. Readings.Select(features => Dot(features, weights))];
            double highest = scores.Max();
            double sum = scores.Sum(score => Math.Exp(score - highest));
            for (int reading = 0; reading < Readings.Length; reading++)
            {
                double excess = (Math.Exp(scores[reading] - highest) / sum) - (reading == Right ? 1 : 0);
                for (int i = 0; i < slope.Length; i++)
                {
                    slope[i] -= share * excess * Readings[reading][i];
                }
            }
        }

        private static double Dot(double[] features, double[] weights)
        {
            double sum = 0;
            for (int i = 0; i < features.Length; i++)
            {
                sum += features[i] * weights[i];
            }

            return sum;
        }
    }
}
