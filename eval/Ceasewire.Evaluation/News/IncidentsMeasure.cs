using System.Collections.Immutable;
using System.Globalization;

namespace Ceasewire.Evaluation.News;

/// <summary>
/// Reports grouped by incident, against the corpus's groups: BCubed (Bagga and Baldwin 1998) over local news, with and
/// without the reports that are alone in theirs; beside it every report alone. Incidents are joined within the days that
/// their claims give.
/// </summary>
internal static class IncidentsMeasure
{
    public static IEnumerable<Score> Run(string gold)
    {
        var reports = NewsCorpus.Longtail(gold);
        var groups = ReportGroups.Of([.. reports.Select(report => report.Report)]);
        var shared = reports.GroupBy(report => report.Group)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .ToImmutableArray();
        return
        [
            BCubed("BCubed F1", reports, groups),
            BCubed("BCubed F1, singletons apart", shared, groups),
            BCubed("BCubed F1, each report alone", reports, reports.ToDictionary(r => r.Report.Name, r => r.Report.Name)),
        ];
    }

    private static Score BCubed(string row, ImmutableArray<GroupedReport> reports, Dictionary<string, string> groups)
    {
        var found = reports.ToLookup(report => groups[report.Report.Name]);
        var gold = reports.ToLookup(report => report.Group);
        double precision = 0, recall = 0;
        foreach (var report in reports)
        {
            var together = found[groups[report.Report.Name]];
            double both = together.Count(other => other.Group == report.Group);
            precision += both / together.Count() / reports.Length;
            recall += both / gold[report.Group].Count() / reports.Length;
        }

        return new(
            "incidents, longtail",
            row,
            (200 * precision * recall / (precision + recall)).ToString("F1", CultureInfo.InvariantCulture),
            FormattableString.Invariant($"P {100 * precision:F1}, R {100 * recall:F1}, {reports.Length} reports"));
    }
}
