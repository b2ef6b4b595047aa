using System.Globalization;

namespace Ceasewire.Evaluation.News;

/// <summary>
/// Reports of one date and region of the war in Syria: of the groups judged by hand (syria-happenings.tsv), those in which
/// the ledger joins what is one happening and keeps apart what is two.
/// </summary>
internal static class HappeningsMeasure
{
    private const string Measure = "happenings, fakes of one date and region";

    public static IEnumerable<Score> Run(string gold)
    {
        var reports = NewsCorpus.Syria(gold);
        var groups = ReportGroups.Of([.. reports.Select(report => report.Report)]);
        var judged = NewsTable.Rows("syria-happenings.tsv")
            .Where(cells => groups.ContainsKey(cells[0]))
            .GroupBy(cells => cells[1])
            .Select(group => (
                Wrong: Pairs(group).Any(pair => pair.One[2] != pair.Other[2] && groups[pair.One[0]] == groups[pair.Other[0]]),
                Missed: Pairs(group).Any(pair => pair.One[2] == pair.Other[2] && groups[pair.One[0]] != groups[pair.Other[0]])))
            .ToList();
        int several = reports.GroupBy(report => report.Group).Count(group => group.Count() > 1);
        int joined = reports.GroupBy(report => report.Group).Count(group =>
            group.Select(report => groups[report.Report.Name]).Distinct().Count() < group.Count());
        return
        [
            Share("as judged", judged.Count(group => !group.Wrong && !group.Missed), judged.Count),
            Share("without a wrong join", judged.Count(group => !group.Wrong), judged.Count),
            Share("without a missed join", judged.Count(group => !group.Missed), judged.Count),
            Share("some reports joined", joined, several),
        ];
    }

    private static IEnumerable<(string[] One, string[] Other)> Pairs(IEnumerable<string[]> group) =>
        group.SelectMany((one, i) => group.Take(i).Select(other => (one, other)));

    private static Score Share(string row, int part, int all) => new(
        Measure,
        row,
        (100.0 * part / Math.Max(1, all)).ToString("F1", CultureInfo.InvariantCulture),
        FormattableString.Invariant($"{part} of {all} groups"));
}
