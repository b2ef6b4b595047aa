using System.Globalization;
using Ceasewire.Extraction.Acts.Factuality;

namespace Ceasewire.Training.Acts;

/// <summary>
/// Learns how certain a word's act is said to be, by linear regression over <see cref="PredicateFeatures"/>: the table
/// data/acts/factuality.tsv. Its two corpora ask different questions, so each teaches a column of its own: readers of
/// UDS-IH2 judged whether the act happened ("will" is not done yet), those of UW how sure it is ("will" is sure).
/// </summary>
internal static class FactualityLearner
{
    private const string Header = """
        # How certain a predicate is said to have happened, and to be so at any time: weights of features of the tree around it; their sums are -3 to 3.
        # Source: happened is learned from the training part of UDS-IH2 (CC BY-SA 4.0), sure from that of UW factuality; words and numbers only.
        # Made by "tools/Ceasewire.Training factuality". Licence of this file: CC BY-SA 4.0.
        feature	happened	sure

        """;

    /// <summary>Smaller weights change no answer.</summary>
    private const double LeastWeight = 0.02;

    public static void Write(string gold, string file)
    {
        var reader = new JudgedWords();
        var happened = new FactualityColumn(reader.Read(gold, "uds_ih2")).Learn();
        var sure = new FactualityColumn(reader.Read(gold, "uw")).Learn();
        var lines = happened.Keys
            .Union(sure.Keys)
            .Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Happened: happened.GetValueOrDefault(name), Sure: sure.GetValueOrDefault(name)))
            .Where(row =>
                Math.Max(Math.Abs(row.Happened), Math.Abs(row.Sure)) >= LeastWeight
                || FactualityColumn.IsNoun(row.Name))
            .Select(row => string.Create(
                CultureInfo.InvariantCulture, $"{row.Name}\t{row.Happened:0.##}\t{row.Sure:0.##}\n"));
        File.WriteAllText(file, Header + string.Concat(lines));
    }
}
