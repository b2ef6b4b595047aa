using Ceasewire.Language;
using Ceasewire.Language.Coreference;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Coreference;

/// <summary>
/// Coreference against GUM, from gold words and sentences and predicted trees. As in OntoNotes, things that are spoken
/// of once are left out on both sides; a second figure keeps those of the gold side.
/// </summary>
internal static class CoreferenceMeasure
{
    public static IEnumerable<Score> Run(string gold)
    {
        var reader = new LanguageReader(LanguageModel.Load());
        string Part(string part) => Path.Combine(gold, $"ud/gum-permissive-{part}.conllu.gz");
        return
        [
            .. Chains(reader, "coreference, GUM dev", GumArticle.Read(Part("dev"))),
            .. Names(reader, "coreference, GUM dev", GumArticle.Read(Part("dev"))),
            .. Names(reader, "coreference, GUM train (learned from)", GumArticle.Read(Part("train"))),
            .. CutWindows.Run(gold, reader),
        ];
    }

    private static IEnumerable<Score> Chains(LanguageReader reader, string measure, IEnumerable<GumArticle> articles)
    {
        var (score, withSingletons) = (new ConllScore(), new ConllScore());
        foreach (var article in articles)
        {
            var things = article.Things.Values.Select(thing => thing.Select(mention => mention.Words)).ToList();
            var found = CoreferenceResolver.Resolve(reader.Analyze(article.Document)).Chains
                .Select(chain => chain.Mentions.AsEnumerable()).ToList();
            score.Add(things.Where(thing => thing.Count() > 1), found);
            withSingletons.Add(things, found);
        }

        return
        [
            ScoreLines.Mean(measure, "CoNLL F1", score),
            ScoreLines.Of(measure, "MUC F1", score.Muc),
            ScoreLines.Of(measure, "B³ F1", score.BCubed),
            ScoreLines.Of(measure, "CEAF-e F1", score.Ceaf),
            ScoreLines.Of(measure, "mentions F1", score.Mentions),
            ScoreLines.Mean(measure, "CoNLL F1, singletons kept", withSingletons),
        ];
    }

    private static IEnumerable<Score> Names(LanguageReader reader, string measure, IEnumerable<GumArticle> articles)
    {
        var (speakers, written, all) = (new PronounCounts(), new PronounCounts(), new PronounCounts());
        foreach (var article in articles)
        {
            var analysis = reader.Analyze(article.Document);
            var coreference = CoreferenceResolver.Resolve(analysis);
            foreach (var pronoun in Pronouns.Of(article))
            {
                all.Add(article, analysis, coreference, pronoun);
                if (Pronouns.IsSourceOfSpeech(article, pronoun.Words.Start))
                {
                    speakers.Add(article, analysis, coreference, pronoun);
                    (article.IsWritten ? written : new()).Add(article, analysis, coreference, pronoun);
                }
            }
        }

        return
        [
            .. ScoreLines.Of(measure, "sources of speech", speakers),
            .. ScoreLines.Of(measure, "sources of speech, but for transcripts", written),
            .. ScoreLines.Of(measure, "he, she, it, they", all),
        ];
    }
}
