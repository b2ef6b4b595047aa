using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Passages that must not be trusted as they stand.</summary>
internal static class Untrusted
{
    public static Section Of(IEnumerable<Report> reports) => new(
        "What cannot be trusted",
        [
            .. reports.SelectMany(report => report.Reading.Notices.Select(notice => (report, notice)))
                .GroupBy(x => x.notice.Kind)
                .OrderBy(kind => kind.Key)
                .Select(kind => new Group(Heading(kind.Key), [.. kind.Select(x => Line(x.report, x.notice))])),
        ]);

    private static string Heading(NoticeKind kind) => kind switch
    {
        NoticeKind.OrphanSpeaker => "Speakers whom the report does not name",
        NoticeKind.Caption => "Captions inside the text",
        NoticeKind.Stitched => "Seams: sentences of different reports run together",
        NoticeKind.Repeated => "Repeated passages",
        NoticeKind.Boilerplate => "Boilerplate",
        _ => "Reports without a date",
    };

    private static Line Line(Report report, Notice notice) => new(
        null,
        notice.Why,
        null,
        1,
        [new(notice.Quote.Exact, "", [new(report.Name, notice.Quote.Start, notice.Quote.End)])]);
}
