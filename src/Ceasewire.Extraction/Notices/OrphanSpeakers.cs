using System.Collections.Immutable;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Notices;

/// <summary>
/// Words of someone whom the article does not name: "It must have been terrible", she said, and no woman before it.
/// </summary>
internal static class OrphanSpeakers
{
    public static IEnumerable<FoundNotice> Find(
        Analysis analysis, Coreference coreference, ImmutableArray<Attribution> attributions)
    {
        var quotations = Quotations.In(analysis.Document);
        var seen = new HashSet<int>();
        foreach (var attribution in attributions)
        {
            if (!attribution.Orphan || attribution.Kind != CueKind.Telling
                || (attribution.CueHead is { } cue && (quotations.Of(cue) >= 0 || IsNegated(analysis, cue)))
                || !seen.Add(attribution.SourceHead ?? -1 - attribution.Content[0].Start))
            {
                continue;
            }

            string why = attribution.Source is { } source
                ? $"The article does not tell who \"{analysis.Document[source]}\" is."
                : "The article does not tell who says this.";
            yield return new(NoticeKind.OrphanSpeaker, SpanOf(analysis.Document, attribution), why);
        }

        foreach (int verb in SpeakingVerbs(analysis))
        {
            if (analysis.Child(verb, Relation.Subject) is { } subject && analysis.Upos(subject) == Upos.Pronoun
                && analysis.Lower(subject) is "he" or "she" or "they" && coreference.NameOf(subject) is null
                && quotations.Of(verb) < 0 && seen.Add(subject))
            {
                var sentence = analysis.Document.Sentences[analysis.Document.SentenceOf(verb)];
                yield return new(
                    NoticeKind.OrphanSpeaker,
                    analysis.Document.Cover(sentence),
                    $"Someone speaks, and the article does not tell who \"{analysis.Form(subject)}\" is.");
            }
        }
    }

    /// <summary>"He did not say why": nothing is told.</summary>
    private static bool IsNegated(Analysis analysis, int verb)
    {
        for (int token = Math.Max(0, verb - 3); token < verb; token++)
        {
            // Some texts lost their apostrophes.
            if (analysis.Lower(token) is "not" or "n't" or "n’t" or "never" or "didnt" or "doesnt" or "dont")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"He was speaking after the talks": it tells of a speaker without his words.</summary>
    private static IEnumerable<int> SpeakingVerbs(Analysis analysis)
    {
        for (int token = 0; token < analysis.Count; token++)
        {
            if (analysis.Upos(token) == Upos.Verb
                && analysis.Lemma(token) == "speak"
                && analysis.Relation(token) == Relation.Root)
            {
                yield return token;
            }
        }
    }

    private static TextSpan SpanOf(Document document, Attribution attribution)
    {
        int start = attribution.Content[0].Start, end = attribution.Content[^1].End;
        if (attribution.Source is { } source)
        {
            (start, end) = (Math.Min(start, source.Start), Math.Max(end, source.End));
        }

        if (attribution.Cue is { } cue)
        {
            (start, end) = (Math.Min(start, cue.Start), Math.Max(end, cue.End));
        }

        while (end < document.Text.Length && document.Text[end] is '.' or '"' or '”')
        {
            end++;
        }

        return new(start, end);
    }
}
