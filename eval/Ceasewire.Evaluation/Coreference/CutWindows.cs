using System.Text.Json;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Language;
using Ceasewire.Language.Coreference;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Coreference;

/// <summary>
/// Reports cut so that all that a pronoun stands for is gone: it must stay without a name. In GUM's news the gold
/// chains tell which pronouns lose all their nouns by the cut; in other news the window begins with the pronoun's own
/// sentence, "| He said …".
/// </summary>
internal sealed class CutWindows(LanguageReader reader)
{
    /// <summary>Sentences of a window.</summary>
    private const int Length = 5;

    private int _windows;
    private int _orphans;
    private int _unnamed;
    private int _speakers;
    private int _noticed;

    public static IEnumerable<Score> Run(string gold, LanguageReader reader)
    {
        var (marked, other) = (new CutWindows(reader), new CutWindows(reader));
        foreach (string part in new[] { "train", "dev" })
        {
            foreach (var article in GumArticle.Read(Path.Combine(gold, $"ud/gum-permissive-{part}.conllu.gz"))
                .Where(article => article.Name.StartsWith("GUM_news", StringComparison.Ordinal)))
            {
                marked.CutGum(article);
            }
        }

        foreach (string line in GoldFile.Lines(Path.Combine(gold, "news/fakes_to_2016.jsonl.gz")))
        {
            using var article = JsonDocument.Parse(line);
            other.CutNews(article.RootElement.GetProperty("text").GetString()!);
        }

        return
        [
            .. marked.ToScores("coreference, cut windows of GUM news (mostly learned from)"),
            .. other.ToScores("coreference, cut windows of fakes"),
        ];
    }

    private IEnumerable<Score> ToScores(string measure) =>
        [
            ScoreLines.Share(
                measure, "pronouns left without a name",
                (_unnamed, _orphans),
                $"in {_windows} windows; the rest are wrong names"),
            ScoreLines.Share(
                measure, "speakers found to be orphans",
                (_noticed, _speakers),
                "pronouns that are subject of a verb of speech"),
        ];

    private void CutGum(GumArticle article)
    {
        for (int first = 1; first < article.Sentences.Count; first++)
        {
            var window = article.Window(first, Length);
            var orphans = Pronouns.Of(article)
                .Select(pronoun => pronoun.Words.Start - article.Document.Sentences[first].Start)
                .Where(token => token >= 0 && token < window.Words.Length)
                .Select(token => window.MentionAt(token)!)
                .Where(pronoun => window.Things[pronoun.Thing].All(window.IsPronoun))
                .Select(pronoun => pronoun.Words.Start)
                .ToList();
            if (orphans.Count > 0)
            {
                Judge(reader.Analyze(window.Document), orphans, token => Pronouns.IsSourceOfSpeech(window, token));
            }
        }
    }

    private void CutNews(string text)
    {
        var whole = reader.Read(text);
        for (int sentence = 1; sentence < whole.Document.Sentences.Length; sentence++)
        {
            var range = whole.Document.Sentences[sentence];
            if (FirstPronoun(whole, range) is not null)
            {
                int last = Math.Min(sentence + Length, whole.Document.Sentences.Length) - 1;
                var span = whole.Document.Cover(range.Union(whole.Document.Sentences[last]));
                var window = reader.Read(whole.Document[span].ToString());
                if (FirstPronoun(window, window.Document.Sentences[0]) is { } speaker)
                {
                    Judge(window, [speaker], token => Pronouns.IsSpeechVerb(window.Lemma(window.Head(token))));
                }
            }
        }
    }

    /// <summary>
    /// "He fled …", "… will go on she added": nobody stands before the pronoun in its sentence; no noun at all does
    /// where it is not one that speaks.
    /// </summary>
    private static int? FirstPronoun(Analysis analysis, TokenRange sentence)
    {
        bool hasNoun = false;
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            string lower = analysis.Lower(token);
            if (lower is "he" or "she" or "they" or "it" && analysis.Relation(token) == Relation.Subject)
            {
                bool isSpeaker = lower is "he" or "she" && Pronouns.IsSpeechVerb(analysis.Lemma(analysis.Head(token)));
                return isSpeaker || !hasNoun ? token : null;
            }

            hasNoun |= analysis.Upos(token) == Upos.Noun;
            if (analysis.Upos(token) is Upos.ProperNoun || lower is "his" or "her" or "him" or "their" or "them")
            {
                return null;
            }
        }

        return null;
    }

    private void Judge(Analysis analysis, List<int> orphans, Predicate<int> isSpeaker)
    {
        var coreference = CoreferenceResolver.Resolve(analysis);
        var told = AttributionReader.Read(analysis, coreference)
            .Where(attribution => attribution.Orphan)
            .Select(attribution => attribution.SourceHead)
            .ToHashSet();
        var speakers = orphans.FindAll(isSpeaker);
        _windows++;
        _orphans += orphans.Count;
        _unnamed += orphans.Count(token => coreference.NameOf(token) is null);
        _speakers += speakers.Count;
        _noticed += speakers.Count(token => told.Contains(token));
    }
}
