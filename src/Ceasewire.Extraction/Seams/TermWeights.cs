using System.Collections.Frozen;
using System.Globalization;

namespace Ceasewire.Extraction.Seams;

/// <summary>How stems keep coming up within a report, as counted in news: data/seams/terms.tsv.</summary>
internal sealed class TermWeights(FrozenDictionary<string, TermWeight> weights)
{
    /// <summary>The line that stands for all stems without one of their own.</summary>
    public const string AnyOther = "*";

    private readonly TermWeight _other = weights[AnyOther];

    public TermWeight this[string stem] => weights.TryGetValue(stem, out var weight) ? weight : _other;

    public static TermWeights Load() => new(WordList.Read("seams/terms.tsv").ToFrozenDictionary(
        row => row["stem"],
        row => new TermWeight(Number(row["rarity"]), Number(row["both"]), Number(row["one"]))));

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
