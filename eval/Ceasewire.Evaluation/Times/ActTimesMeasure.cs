using System.Globalization;
using Ceasewire.Evaluation.Claims;
using Ceasewire.Extraction.Times;
using Ceasewire.Language;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Times;

/// <summary>
/// The time of an act whose trigger is given, against the dates of annotated reports, and the reports' own dates where
/// one is claimed. Gold times without a date are not judged; optional claims are left out.
/// </summary>
internal static class ActTimesMeasure
{
    private const string Measure = "time of the act, gold/reports";

    public static IEnumerable<Score> Run(string gold)
    {
        var reader = new LanguageReader(LanguageModel.Load());
        Counts times = default, dates = default;
        foreach (var report in GoldReport.ReadAll(Path.Combine(gold, "reports")))
        {
            var analysis = reader.Read(report.Text);
            var published = PublicationReader.Find(new Article(report.Name, report.Text), analysis);
            dates += Count(published.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), report.Published);
            var mentions = TimeReader.Read(analysis, published.Day);
            var text = new ReportText(report.Text);
            foreach (var claim in report.Claims.Where(claim => !claim.Optional && claim.Time is not { Edtf: null }))
            {
                var trigger = text.Everywhere(claim.Trigger).ElementAt(claim.Occurrence - 1);
                var found = ActTimes.Of(analysis, mentions, HeadOf(analysis, trigger));
                times += Count(found is null ? null : found.Edtf ?? "", claim.Time?.Edtf);
            }
        }

        yield return times.ToScore(Measure, "time F1");
        yield return dates.ToScore(Measure, "publication F1");
    }

    private static Counts Count(string? system, string? gold) =>
        new(gold is not null && system == gold ? 1 : 0, system is null ? 0 : 1, gold is null ? 0 : 1);

    /// <summary>The verb, noun or adjective of a trigger that hangs on a word outside it.</summary>
    private static int HeadOf(Analysis analysis, TextSpan trigger)
    {
        var words = analysis.Document.TokensIn(trigger);
        int head = words.Start;
        for (int token = words.Start; token < words.End; token++)
        {
            if (analysis.Head(token) is var above && (above < 0 || !words.Contains(above)))
            {
                head = token;
                if (analysis.Upos(token) is Upos.Verb or Upos.Noun or Upos.Adjective)
                {
                    break;
                }
            }
        }

        return head;
    }
}
