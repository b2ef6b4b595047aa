using System.Globalization;
using Ceasewire.Extraction.Seams;
using Ceasewire.Language;

namespace Ceasewire.Evaluation.Seams;

/// <summary>
/// Seams found, within one sentence, in 300 texts that were joined of two reports of different days at random
/// sentences, and in 300 whole ones: FA-KES reports up to 2016, the half that was learned from and the other.
/// </summary>
internal static class SeamsMeasure
{
    private const int Texts = 300;
    private const int Seed = 20161208;

    public static IEnumerable<Score> Run(string gold)
    {
        var reader = new LanguageReader(LanguageModel.Load());
        var finder = SeamFinder.Load();
        var reports = DatedReport.ReadAll(reader, Path.Combine(gold, "news", "fakes_to_2016.jsonl.gz")).ToList();
        IReadOnlyList<Looked> LookAt(IEnumerable<DatedReport> half) =>
            [.. JoinedText.Draw([.. half], Texts, Seed).Select(text => Look(reader, finder, text))];
        return
        [
            .. Rows("seams, learned half", LookAt(reports.Where(report => report.IsTuned))),
            .. Rows("seams, other half", LookAt(reports.Where(report => !report.IsTuned))),
        ];
    }

    private static Looked Look(LanguageReader reader, SeamFinder finder, JoinedText text)
    {
        var analysis = reader.Read(text.Text);
        var found = finder.Find(analysis);
        if (text.Seam < 0)
        {
            return new(text, found.Length, false);
        }

        int token = analysis.Document.TokensIn(new(text.Seam, text.Seam + 1)).Start;
        int sentence = analysis.Document.SentenceOf(token);
        return new(text, found.Length, found.Any(seam => Math.Abs(seam.Sentence - sentence) <= 1));
    }

    private static IEnumerable<Score> Rows(string measure, IReadOnlyList<Looked> looked)
    {
        var joined = looked.Where(text => text.Text.Seam >= 0).ToList();
        int found = looked.Sum(text => text.Found), right = joined.Count(text => text.IsRight);
        int inWhole = looked.Where(text => text.Text.Seam < 0).Sum(text => text.Found);
        yield return Share(measure, "precision", right, found, $", {inWhole} of the false ones in whole texts");
        yield return Share(measure, "recall", right, joined.Count, "");
        foreach (bool isOneRegion in new[] { true, false })
        {
            var part = joined.Where(text => text.Text.IsOneRegion == isOneRegion).ToList();
            string row = isOneRegion ? "recall, reports of one region" : "recall, of two regions";
            yield return Share(measure, row, part.Count(text => text.IsRight), part.Count, "");
        }
    }

    private static Score Share(string measure, string row, int right, int all, string note) => new(
        measure,
        row,
        (100.0 * right / Math.Max(1, all)).ToString("F1", CultureInfo.InvariantCulture),
        FormattableString.Invariant($"{right} of {all}{note}"));

    private sealed record Looked(JoinedText Text, int Found, bool IsRight);
}
