using System.Collections.Frozen;
using System.Globalization;

namespace Ceasewire.Extraction.Acts.Factuality;

/// <summary>How certain a word's act is said to be: sums of learned weights over the tree around it.</summary>
internal sealed class FactualityModel
{
    private const double Most = 3;

    private readonly FrozenDictionary<string, Certainty> _weights;

    private FactualityModel(FrozenDictionary<string, Certainty> weights) => _weights = weights;

    public static FactualityModel Load() => new(WordList.Read("acts/factuality.tsv").ToFrozenDictionary(
        row => row["feature"], row => new Certainty(Number(row["happened"]), Number(row["sure"]))));

    public Certainty Of(List<string> features)
    {
        double happened = 0, sure = 0;
        foreach (string feature in features)
        {
            var weight = _weights.GetValueOrDefault(feature);
            happened += weight.Happened;
            sure += weight.Sure;
        }

        // What has happened is so; people who were only asked whether it happened often overlooked a "not".
        return new(Math.Clamp(Math.Min(happened, sure), -Most, Most), Math.Clamp(sure, -Most, Most));
    }

    /// <summary>Whether the noun was seen to tell something that happens.</summary>
    public bool IsEvent(string noun) => _weights.ContainsKey("noun=" + noun);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
