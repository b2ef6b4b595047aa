using System.Globalization;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Relational;

namespace Ceasewire.Store.Verification;

/// <summary>
/// Takes the texts of articles from their originals again. What another check has named already is left out: it would
/// be read by rules that are not its own.
/// </summary>
internal sealed class ExtractionCheck(OriginalFolder originals, Reconvert convert, Findings findings)
{
    private int _count;
    private int _outdated;

    public void Run(Database database, CancellationToken cancellation)
    {
        foreach (var extractions in StoredExtraction.Read(database)
            .Where(stored => !findings.Names($"original {stored.Original}")
                && !findings.Names($"capture of original {stored.Original}")
                && !findings.Names($"extraction of {stored.Article}"))
            .Select(stored => (stored.Key, stored.Article, Provenance: stored.Provenance()))
            .GroupBy(stored => (stored.Key, stored.Provenance.Format)))
        {
            cancellation.ThrowIfCancellationRequested();
            Check([.. extractions.Select(stored => (stored.Article, stored.Provenance))]);
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
    private void Check(List<(string Article, Provenance Provenance)> taken)
    {
        var (capture, format) = (taken[0].Provenance.Capture, taken[0].Provenance.Format);
        var wanted = taken.Select(one => one.Provenance.Ordinal).ToHashSet();
        Dictionary<int, Retaken> again = [];
        using (var bytes = originals.Open(capture.Original))
        {
            foreach (var text in convert(bytes, capture, format))
            {
                if (wanted.Contains(text.Ordinal))
                {
                    again.TryAdd(text.Ordinal, text);
                }
            }
        }

        foreach (var (article, provenance) in taken)
        {
            _count++;
            Compare(article, provenance, again.GetValueOrDefault(provenance.Ordinal));
        }
    }

    private void Compare(string article, Provenance provenance, Retaken? again)
    {
        if (again is null)
        {
            findings.Differs($"article {article}", $"its original {provenance.Capture.Original} has no text there");
        }
        else if (ArticleId.Of(again.Text) != article)
        {
            if (again.Steps.SequenceEqual(provenance.Steps))
            {
                findings.Differs(
                    $"article {article}", $"its original {provenance.Capture.Original} gives another text");
            }
            else
            {
                _outdated++;
            }
        }
    }
}
