using System.Collections.Immutable;
using Ceasewire.Extraction.Places;
using Ceasewire.Language;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Text;
using Ceasewire.Training.Places;

namespace Ceasewire.Evaluation.Places;

/// <summary>
/// Where the act of a marked verb happened: the share of sentences whose set of places is right, empty sets included.
/// By claims: those whose trigger overlaps the verb, else the nearest; and given the verb, without the errors of
/// finding claims.
/// </summary>
internal static class LocatedVerbsMeasure
{
    public static IEnumerable<Score> Run(string gold)
    {
        var sentences = LocatedVerb.ReadAll(Path.Combine(gold, "place", "event_location.jsonl.gz")).ToList();
        return Scores(sentences, "given the verb", GivenVerb()).Concat(Scores(sentences, "by claims", ByClaims()));
    }

    private static IEnumerable<Score> Scores(
        List<LocatedVerb> sentences, string way, Func<LocatedVerb, ImmutableHashSet<TextSpan>> read)
    {
        var parts = sentences
            .AsParallel()
            .AsOrdered()
            .Select(sentence => (sentence, Found: read(sentence)))
            .ToLookup(pair => pair.sentence.IsUnread);
        foreach (bool isUnread in (bool[])[false, true])
        {
            string part = isUnread ? "fifth kept unread" : "four fifths";
            var rows = parts[isUnread].ToList();
            int right = rows.Count(row => row.Found.SetEquals(row.sentence.Places));
            int empty = rows.Count(row => row.sentence.Places.IsEmpty);
            int rightEmpty = rows.Count(row => row.sentence.Places.IsEmpty && row.Found.IsEmpty);
            yield return new Score(
                "act places, event_location",
                $"{way}, {part}: sets right",
                FormattableString.Invariant($"{100.0 * right / rows.Count:F1}"),
                $"{rows.Count} sentences; {rightEmpty} of {empty} without a place, {right - rightEmpty} of {rows.Count - empty} with");
        }
    }

    private static Func<LocatedVerb, ImmutableHashSet<TextSpan>> GivenVerb()
    {
        var language = new LanguageReader(LanguageModel.Load());
        var reader = PlaceReader.Load();
        return sentence =>
        {
            var analysis = language.Read(sentence.Text);
            var mentions = reader.Read(analysis);
            return
            [
                .. sentence.Verbs.Select(analysis.Document.TokensIn).Where(words => !words.IsEmpty)
                    .SelectMany(words => ActPlaces.Of(analysis, mentions, analysis.HeadOf(words)))
                    .Select(mention => LocatedVerb.Trimmed(sentence.Text, mention.Span)),
            ];
        };
    }

    private static Func<LocatedVerb, ImmutableHashSet<TextSpan>> ByClaims()
    {
        var reader = NewsReader.Load();
        return sentence =>
        {
            int[] offsets = GoldPlaceText.Offsets(sentence.Text);
            TextSpan SpanOf(Quote quote) => new(offsets[quote.Start], offsets[quote.End]);

            var claims = reader.Read(new Article("sentence", sentence.Text)).Claims;
            var asked = claims
                .Where(claim => sentence.Verbs.Any(verb => verb.Overlaps(SpanOf(claim.Trigger))))
                .ToList();
            if (asked.Count == 0 && claims.Length > 0)
            {
                asked.Add(claims.MinBy(claim => sentence.Verbs.Min(verb => Gap(verb, SpanOf(claim.Trigger))))!);
            }

            return
            [
                .. asked
                    .Select(claim => claim.Place)
                    .OfType<ClaimPlace>()
                    .Select(place => LocatedVerb.Trimmed(sentence.Text, SpanOf(place.Quote))),
            ];
        };
    }

    private static int Gap(TextSpan a, TextSpan b) => Math.Max(0, Math.Max(a.Start - b.End, b.Start - a.End));
}
