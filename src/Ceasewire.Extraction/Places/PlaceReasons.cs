using System.Globalization;

namespace Ceasewire.Extraction.Places;

/// <summary>What spoke most for and against a reading, in words: "+2.9 it lies in the place that the text names for it".</summary>
public static class PlaceReasons
{
    private const int Most = 4;

    private static readonly Dictionary<PlaceFeature, string> Meanings = WordList.Read("places/weights.tsv")
        .ToDictionary(row => Enum.Parse<PlaceFeature>(row["feature"]), row => row["meaning"]);

    public static string Of(PlaceAlternative reading, PlaceWeights weights) =>
        string.Join(
            "; ",
            Enum.GetValues<PlaceFeature>()
                .Select(feature => (feature, Part: reading.Features[(int)feature] * weights[feature]))
                .Where(pair => Math.Abs(pair.Part) >= 0.05)
                .OrderByDescending(pair => Math.Abs(pair.Part))
                .Take(Most)
                .Select(pair =>
                    $"{pair.Part.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)} {Meanings[pair.feature]}"));
}
