using Ceasewire.Extraction.Attributions;
using Ceasewire.Language;
using Ceasewire.Language.Coreference;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Attributions;

/// <summary>Who says what, on the development part of PolNeAR.</summary>
internal static class AttributionMeasure
{
    public static IEnumerable<Score> Run(string gold)
    {
        var reader = new LanguageReader(LanguageModel.Load());
        var score = new AttributionScore();
        foreach (var article in MarkedArticle.ReadAll(Path.Combine(gold, "attribution", "polnear_dev.jsonl.gz")))
        {
            var analysis = reader.Read(article.Text.Text);
            var found = AttributionReader.Read(analysis, CoreferenceResolver.Resolve(analysis));
            score.Add(article, [.. found.Select(attribution => Mark(article.Text, attribution))]);
        }

        return score.Rows("attribution, polnear dev");
    }

    /// <summary>An attribution as the scorer compares it.</summary>
    public static MarkedAttribution Mark(CodePointText text, Attribution attribution)
    {
        Spans Role(IEnumerable<TextSpan> spans) =>
            Spans.Of(text, spans.Select(span => (text.OfUnit(span.Start), text.OfUnit(span.End))));
        static IEnumerable<TextSpan> One(TextSpan? span) => span is { } present ? [present] : [];

        return new(
            Role(One(attribution.Source)),
            Role(One(attribution.Cue)),
            Role(attribution.Content),
            attribution.Manner);
    }
}
