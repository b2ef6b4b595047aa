using System.Collections.Frozen;
using System.Globalization;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts.Factuality;

/// <summary>
/// How certain it is that what a word tells has happened: a sum of learned weights over the tree around it, from about
/// -3 (it has not) over 0 (open) to 3 (it has).
/// </summary>
internal sealed class FactualityModel
{
    private readonly FrozenDictionary<string, double> _weights;

    private FactualityModel(FrozenDictionary<string, double> weights) => _weights = weights;

    public static FactualityModel Load() => new(WordList.Read("acts/factuality.tsv").ToFrozenDictionary(
        row => row["feature"], row => double.Parse(row["weight"], CultureInfo.InvariantCulture)));

    public double Of(List<string> features)
    {
        double sum = 0;
        foreach (string feature in features)
        {
            sum += _weights.GetValueOrDefault(feature);
        }

        return sum;
    }

    /// <summary>Whether the noun was seen to tell something that happens.</summary>
    public bool IsEvent(string noun) => _weights.ContainsKey("noun=" + noun);
}
