using Ceasewire.Evaluation.Claims;
using Ceasewire.Extraction.Places;
using Ceasewire.Language;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Places;

/// <summary>
/// Where acts happened, given the gold triggers of the annotated reports: the claims' place figure without the errors
/// of finding claims.
/// </summary>
internal static class ActPlacesMeasure
{
    public static IEnumerable<Score> Run(string gold)
    {
        var language = new LanguageReader(LanguageModel.Load());
        var reader = PlaceReader.Load();
        Counts counts = default;
        foreach (var report in GoldReport.ReadAll(Path.Combine(gold, "reports")))
        {
            var text = new ReportText(report.Text);
            var analysis = language.Read(report.Text);
            var mentions = reader.Read(analysis);
            foreach (var claim in report.Claims.Where(claim => !claim.Optional && claim.Place is not { Name: null }))
            {
                var trigger = text.Everywhere(claim.Trigger).ElementAt(claim.Occurrence - 1);
                string? name = ActPlaces
                    .Of(analysis, mentions, HeadOf(analysis, trigger))
                    .FirstOrDefault()
                    ?.Place?.Name;
                counts += new Counts(
                    IsSame(claim.Place?.Name, name) ? 1 : 0,
                    name is null ? 0 : 1,
                    claim.Place is null ? 0 : 1);
            }
        }

        yield return counts.ToScore("act places, gold/reports", "given the trigger F1");
    }

    private static bool IsSame(string? gold, string? system) =>
        gold is not null
        && system is not null
        && (
            ReportText.WordsOf(gold).Overlaps(ReportText.WordsOf(system))
            || system.Contains(gold, StringComparison.OrdinalIgnoreCase));

    private static int HeadOf(Analysis analysis, TextSpan trigger)
    {
        var words = analysis.Document.TokensIn(trigger);
        for (int token = words.Start; token < words.End; token++)
        {
            if (!words.Contains(Math.Max(0, analysis.Head(token))) || analysis.Head(token) < 0)
            {
                return token;
            }
        }

        return words.Start;
    }
}
