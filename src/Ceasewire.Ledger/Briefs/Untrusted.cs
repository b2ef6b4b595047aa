using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Passages that must not be trusted as they stand.</summary>
internal static class Untrusted
{
    public static Section Of(IEnumerable<Report> reports) =>
        new(
            "What cannot be trusted",
            [
                .. reports
                    .SelectMany(report => report.Reading.Notices.Select(notice => (report, notice)))
                    .GroupBy(x => x.notice.Kind)
                    .OrderBy(kind => kind.Key)
                    .Select(kind => new Group(
                        Heading(kind.Key),
                        [.. kind.GroupBy(x => x.notice.Why).Select(why => Line(why.Key, why))])),
            ]);

    private static string Heading(NoticeKind kind) => kind switch
    {
        NoticeKind.OrphanSpeaker => "Speakers whom the report does not name",
        NoticeKind.Caption => "Captions inside the text",
        NoticeKind.Stitched => "Seams: sentences of different reports run together",
        NoticeKind.Repeated => "Repeated passages",
        NoticeKind.Boilerplate => "Boilerplate",
        NoticeKind.Language => "Reports that are not in English, and were not read",
        NoticeKind.Incomplete => "Reports of which only a part is here",
        _ => "Reports without a date",
    };

    private static Line Line(string why, IEnumerable<(Report Report, Notice Notice)> notices) =>
        new(
            null,
            why,
            null,
            0,
            [
                .. notices.Select(x => new Citation(
                    x.Notice.Quote.Exact,
                    "",
                    [new(x.Report.Name, x.Notice.Quote.Start, x.Notice.Quote.End)])),
            ]);
}
