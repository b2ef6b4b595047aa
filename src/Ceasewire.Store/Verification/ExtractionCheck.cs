using System.Globalization;
using Ceasewire.Store.Archive;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Verification;

/// <summary>
/// Takes the texts of articles from their originals again. What another check has named already is left out: it would
/// be read by rules that are not its own.
/// </summary>
internal sealed class ExtractionCheck(OriginalFolder originals, Reconvert convert, Findings findings)
{
    private int _count;
    private int _outdated;

    public void Run(SqliteConnection connection, CancellationToken cancellation)
    {
        foreach (var extractions in StoredExtraction.Read(connection)
            .Where(stored => !findings.Names($"original {stored.Original}")
                && !findings.Names($"capture of original {stored.Original}")
                && !findings.Names($"extraction of {stored.Article}"))
            .Select(stored => (stored.Key, stored.Article, Extraction: stored.Extraction()))
            .GroupBy(stored => (stored.Key, stored.Extraction.Format)))
        {
            cancellation.ThrowIfCancellationRequested();
            Check([.. extractions.Select(stored => (stored.Article, stored.Extraction))]);
        }

        findings.Checked("texts taken from their originals again", _count);
        if (_outdated > 0)
        {
            findings.Note(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_outdated} texts come from other versions of the tools; these take others from the originals."));
        }
    }

    /// <param name="taken">From one capture in one format.</param>
    private void Check(List<(string Article, Extraction Extraction)> taken)
    {
        var (capture, format) = (taken[0].Extraction.Capture, taken[0].Extraction.Format);
        var wanted = taken.Select(one => one.Extraction.Ordinal).ToHashSet();
        Dictionary<int, Conversion> again = [];
        using (var bytes = originals.Open(capture.Original))
        {
            foreach (var conversion in convert(bytes, capture, format))
            {
                if (wanted.Contains(conversion.Ordinal))
                {
                    again.TryAdd(conversion.Ordinal, conversion);
                }
            }
        }

        foreach (var (article, extraction) in taken)
        {
            _count++;
            Compare(article, extraction, again.GetValueOrDefault(extraction.Ordinal));
        }
    }

    private void Compare(string article, Extraction extraction, Conversion? again)
    {
        if (again is null)
        {
            findings.Differs($"article {article}", $"its original {extraction.Capture.Original} has no text there");
        }
        else if (ArticleId.Of(again.Text) != article)
        {
            if (again.Steps.SequenceEqual(extraction.Steps))
            {
                findings.Differs(
                    $"article {article}", $"its original {extraction.Capture.Original} gives another text");
            }
            else
            {
                _outdated++;
            }
        }
    }
}
