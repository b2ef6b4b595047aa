using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Ledger.Families;

namespace Ceasewire.Evaluation.News;

/// <summary>
/// Families of copies in the local news, against pairs that were judged by reading them (near-duplicates.tsv): of the
/// pairs that are put in one family, those that are one text; of those that are one text, the pairs found. Beside it
/// MinHash over the whole text, with nothing left out. The product was developed while looking at these pairs.
/// </summary>
internal static class NearDuplicatesMeasure
{
    private const string Measure = "near-duplicates, longtail";

    public static IEnumerable<Score> Run(string gold)
    {
        var pairs = Judged();
        var reports = NewsCorpus.Longtail(gold).Select(report => report.Report).ToImmutableArray();
        var families = FamilyIndex.Of(reports);
        var idOf = reports.ToDictionary(report => report.Name, report => report.Id, StringComparer.Ordinal);
        var naive = NaiveMinHash.Families(reports.Select(report => (report.Name, report.Text)));
        return
        [
            .. Rows("", pairs, name => families[idOf[name]]),
            .. Rows(", naive MinHash", pairs, name => naive[name]),
        ];
    }

    private static IEnumerable<Score> Rows(string suffix, ImmutableArray<JudgedPair> pairs, Func<string, string> familyOf)
    {
        var joined = pairs.Where(pair => familyOf(pair.One) == familyOf(pair.Other)).ToList();
        double right = Weight(joined, "same"), wrong = Weight(joined, "different"), all = Weight(pairs, "same");
        yield return new(
            Measure,
            "precision" + suffix,
            Percent(right / (right + wrong)),
            FormattableString.Invariant(
                $"of about {right + wrong:F0} pairs of one family; {Weight(joined, "borderline"):F0} borderline ones apart"));
        yield return new(
            Measure,
            "recall" + suffix,
            Percent(right / all),
            FormattableString.Invariant($"of about {all:F0} pairs that are one text; {pairs.Length} pairs judged"));
    }

    private static double Weight(IEnumerable<JudgedPair> pairs, string verdict) =>
        pairs.Where(pair => pair.Verdict == verdict).Sum(pair => pair.Weight);

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture);

    private static ImmutableArray<JudgedPair> Judged() =>
    [
        .. NewsTable.Rows("near-duplicates.tsv")
            .Select(cells => new JudgedPair(
                cells[0], cells[1], double.Parse(cells[3], CultureInfo.InvariantCulture), cells[4])),
    ];

    /// <param name="Weight">For how many pairs of the corpus it stands.</param>
    private sealed record JudgedPair(string One, string Other, double Weight, string Verdict);
}
