using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Notices;

/// <summary>
/// Places where sentences of different reports seem to be run together: a quotation without a named speaker right after
/// a sentence, in the same paragraph, that speaks of something else.
/// </summary>
internal static class UnnamedQuotations
{
    public static IEnumerable<FoundNotice> Find(Analysis analysis, List<FoundNotice> orphans)
    {
        var document = analysis.Document;
        foreach (var orphan in orphans)
        {
            int before = orphan.Span.Start - 1;
            while (before >= 0 && document.Text[before] is ' ' or '\u00a0' or '\t')
            {
                before--;
            }

            if (before >= 0 && document.Text[before] is not '\n' && IsQuotation(document.Text[orphan.Span.Start]))
            {
                yield return new(
                    NoticeKind.Stitched,
                    orphan.Span,
                    "A speaker who is not named is quoted right after a sentence about something else: "
                        + "parts of two reports may be run together.");
            }
        }
    }

    private static bool IsQuotation(char first) => first is '"' or '“' or '„' or '«' or '\'' or '‘';
}
