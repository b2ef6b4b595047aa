using System.Collections.Immutable;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Extraction.Seams;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Notices;

/// <summary>
/// Finds what a reader must know before trusting a report: unnamed speakers, captions, seams, repeats, furniture of the
/// page.
/// </summary>
public static class NoticeReader
{
    /// <returns>In text order.</returns>
    public static ImmutableArray<FoundNotice> Read(
        Analysis analysis,
        Coreference coreference,
        ImmutableArray<Attribution> attributions,
        ImmutableArray<Seam> seams)
    {
        var orphans = OrphanSpeakers.Find(analysis, coreference, attributions).ToList();
        var stitched = seams.Select(seam => ToNotice(analysis.Document, seam)).ToList();
        return
        [
            .. orphans
                .Concat(stitched)
                .Concat(UnnamedQuotations.Find(analysis, orphans)
                    .Where(notice => !stitched.Exists(seam => seam.Span.Overlaps(notice.Span))))
                .Concat(Captions.Find(analysis))
                .Concat(Repeats.Find(analysis.Document))
                .Concat(Boilerplate.Find(analysis))
                .OrderBy(notice => notice.Span.Start).ThenBy(notice => notice.Kind).ThenBy(notice => notice.Span.End),
        ];
    }

    private static FoundNotice ToNotice(Document document, Seam seam) =>
        new(NoticeKind.Stitched, document.Cover(document.Sentences[seam.Sentence]), seam.Why);
}
