using System.Globalization;
using Ceasewire.Extraction;
using Ceasewire.Extraction.Places;
using Ceasewire.Language;

namespace Ceasewire.Training.Places;

/// <summary>Learns data/places/weights.tsv; what each feature means is kept.</summary>
internal static class WeightTable
{
    public static void Write(string gold, string file)
    {
        var language = new LanguageReader(LanguageModel.Load());
        var texts = GoldPlaceText.ReadAll(Path.Combine(gold, "place", "lgl.jsonl.gz"))
            .Select(text => (language.Read(text.Text), text))
            .ToList();
        var weights = new PlaceTraining(Gazetteer.Load()).Learn(texts);
        var prior = PlaceWeights.Prior();
        var meanings = WordList.Read("places/weights.tsv").ToDictionary(row => row["feature"], row => row["meaning"]);
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.WriteLine(
            "# What speaks for a reading of a place name, and how much: log odds. prior as we hold it, weight as learned");
        writer.WriteLine("# from the Local-Global Lexicon's texts by:");
        writer.WriteLine(
            "# dotnet run -c Release --project tools/Ceasewire.Training -- places --gold DIR --out data/places/weights.tsv");
        writer.WriteLine(
            "# but for PeopleBehindAside, held at its prior: those texts are of local papers, where the town next door is meant.");
        writer.WriteLine("feature\tprior\tweight\tmeaning");
        foreach (var feature in Enum.GetValues<PlaceFeature>())
        {
            writer.WriteLine(
                $"{feature}\t{Rounded(prior[feature], "F1")}\t{Rounded(Held(feature) ? prior[feature] : weights[feature], "F3")}\t{meanings.GetValueOrDefault(feature.ToString(), "-")}");
        }
    }

    private static bool Held(PlaceFeature feature) => feature == PlaceFeature.PeopleBehindAside;

    private static string Rounded(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
