using System.Globalization;

namespace Ceasewire.Extraction.Places;

/// <summary>How much each <see cref="PlaceFeature"/> counts: learned from texts with marked places.</summary>
public sealed class PlaceWeights
{
    public static readonly int Count = Enum.GetValues<PlaceFeature>().Length;

    private readonly double[] _values;

    public PlaceWeights(IReadOnlyList<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Count, Count, nameof(values));
        _values = [.. values];
    }

    public double this[PlaceFeature feature] => _values[(int)feature];

    /// <summary>Reads data/places/weights.tsv; a feature that it lacks counts nothing.</summary>
    public static PlaceWeights Load() => Column("weight");

    /// <summary>What we hold the weights to be before any text is seen.</summary>
    public static PlaceWeights Prior() => Column("prior");

    private static PlaceWeights Column(string column)
    {
        double[] values = new double[Count];
        foreach (var row in WordList.Read("places/weights.tsv"))
        {
            if (!Enum.TryParse<PlaceFeature>(row["feature"], out var feature))
            {
                throw row.Wrong($"no feature '{row["feature"]}'");
            }

            values[(int)feature] = double.Parse(row[column], CultureInfo.InvariantCulture);
        }

        return new PlaceWeights(values);
    }

    public double Score(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++)
        {
            sum += features[i] * _values[i];
        }

        return sum;
    }
}
