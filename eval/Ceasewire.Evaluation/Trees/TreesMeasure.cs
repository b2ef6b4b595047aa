using Ceasewire.Language;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Trees;

/// <summary>
/// Words, sentences, tags and trees against treebanks, from raw text and from gold words (CoNLL 2018 scorer).
/// </summary>
internal static class TreesMeasure
{
    public static IEnumerable<Score> Run(string gold)
    {
        var reader = new LanguageReader(LanguageModel.Load());
        var web = TreebankFile.Read(Path.Combine(gold, "ud/en_ewt-ud-dev.conllu.gz")).ToList();
        var news = TreebankFile.Read(Path.Combine(gold, "ud/gum-permissive-dev.conllu.gz")).ToList();
        return
        [
            .. FromText(reader, "trees, EWT dev raw text", web),
            .. FromWords(reader, "trees, EWT dev gold tokens", web),
            .. FromText(reader, "trees, GUM dev raw text", news),
            .. FromWords(reader, "trees, GUM dev gold tokens", news),
        ];
    }

    private static IEnumerable<Score> FromText(LanguageReader reader, string measure, List<TreebankSentence> sentences)
    {
        var analysis = reader.Read(TreebankFile.TextOf(sentences));
        var scores = TreeScores.Of(TreebankFile.Words(sentences), SystemWords(analysis));
        return
        [
            scores.Words.ToScore(measure, "Words F1"),
            scores.Sentences.ToScore(measure, "Sentences F1"),
            scores.Upos.ToScore(measure, "UPOS F1"),
            scores.Heads.ToScore(measure, "UAS F1"),
            scores.Relations.ToScore(measure, "LAS F1"),
        ];
    }

    private static IEnumerable<Score> FromWords(LanguageReader reader, string measure, List<TreebankSentence> sentences)
    {
        var analysis = Analyze(reader, sentences);
        var scores = ScoresOf(sentences, analysis);
        return
        [
            scores.Upos.ToScore(measure, "UPOS"),
            scores.Heads.ToScore(measure, "UAS"),
            scores.Relations.ToScore(measure, "LAS"),
            LemmaScore(measure, analysis, [.. sentences.SelectMany(sentence => sentence.Words)]),
        ];
    }

    /// <summary>Reads the treebank's own words and sentences.</summary>
    public static Analysis Analyze(LanguageReader reader, List<TreebankSentence> sentences) =>
        reader.Analyze(GoldDocument.Of(sentences.Select(sentence => sentence.Words.Select(cells => cells[1]))));

    public static TreeScores ScoresOf(List<TreebankSentence> sentences, Analysis analysis)
    {
        var gold = TreebankFile.Words(sentences);
        var system = gold.Select((word, i) => word with
        {
            Upos = analysis.Upos(i),
            Head = analysis.Head(i),
            Relation = UniversalDependencies.Label(analysis.Relation(i)),
        }).ToList();
        return TreeScores.Of(gold, system);
    }

    private static Score LemmaScore(string measure, Analysis analysis, List<string[]> words)
    {
        int hits = words.Where((cells, i) => cells[2] == analysis.Lemma(i)).Count();
        return new Counts(hits, words.Count, words.Count).ToScore(measure, "Lemmas");
    }

    private static List<TreeWord> SystemWords(Analysis analysis)
    {
        var words = new List<TreeWord>();
        int at = 0;
        for (int token = 0; token < analysis.Count; token++)
        {
            int length = TreebankFile.LengthOf(analysis.Form(token));
            words.Add(new(
                analysis.Form(token).ToString(), at, at + length, false, analysis.Upos(token), analysis.Head(token),
                UniversalDependencies.Label(analysis.Relation(token)), analysis.Document.SentenceOf(token)));
            at += length;
        }

        return words;
    }
}
