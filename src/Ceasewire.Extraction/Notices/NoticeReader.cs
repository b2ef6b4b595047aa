using System.Collections.Immutable;
using Ceasewire.Extraction.Attributions;
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
        Analysis analysis, Coreference coreference, ImmutableArray<Attribution> attributions)
    {
        var orphans = OrphanSpeakers.Find(analysis, coreference, attributions).ToList();
        return
        [
            .. orphans
                .Concat(Seams.Find(analysis, orphans))
                .Concat(Captions.Find(analysis))
                .Concat(Repeats.Find(analysis.Document))
                .Concat(Boilerplate.Find(analysis))
                .OrderBy(notice => notice.Span.Start).ThenBy(notice => notice.Kind).ThenBy(notice => notice.Span.End),
        ];
    }
}
