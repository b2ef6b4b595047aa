using System.Text;
using System.Text.Json;
using Ceasewire.Language;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Trees;

/// <summary>
/// Trees of sentences that lost marks or case on their way. GUM's news has right trees; of other news the trees before
/// and after commas are lost are compared. (That of FA-KES has lost all its commas already.)
/// </summary>
internal static class RobustnessMeasure
{
    private const string Reports = "robustness, 300 sentences of news, half of commas lost";
    private const int ReportSentences = 300;

    private static readonly (string Name, Func<TreebankSentence, TreebankSentence> Spoil)[] Ways =
    [
        ("as printed", sentence => sentence),
        ("without commas", SpoiledSentences.WithoutCommas),
        ("in capitals", SpoiledSentences.InCapitals),
        ("without apostrophes", SpoiledSentences.WithoutApostrophes),
        ("curly marks", SpoiledSentences.WithCurlyMarks),
    ];

    public static IEnumerable<Score> Run(string gold)
    {
        var reader = new LanguageReader(LanguageModel.Load());
        var all = TreebankFile.Read(Path.Combine(gold, "ud/gum-permissive-dev.conllu.gz")).ToList();
        var news = all.Where(sentence => sentence.Document.StartsWith("GUM_news_", StringComparison.Ordinal)).ToList();
        return
        [
            .. Ways.SelectMany(way => Measure(reader, "robustness, GUM dev news", way.Name, news.Select(way.Spoil))),
            .. Ways.SelectMany(way => Measure(reader, "robustness, GUM dev", way.Name, all.Select(way.Spoil))),
            .. MeasureReports(reader, Path.Combine(gold, "news/longtail_incidents.jsonl.gz")),
        ];
    }

    private static IEnumerable<Score> Measure(
        LanguageReader reader, string measure, string row, IEnumerable<TreebankSentence> spoiled)
    {
        var sentences = spoiled.ToList();
        var scores = TreesMeasure.ScoresOf(sentences, TreesMeasure.Analyze(reader, sentences));
        return [scores.Upos.ToScore(measure, row + ", UPOS"), scores.Relations.ToScore(measure, row + ", LAS")];
    }

    private static IEnumerable<Score> MeasureReports(LanguageReader reader, string file)
    {
        var random = new Random(1);
        var (trees, sentences) = (default(Counts), default(Counts));
        foreach (string text in SentencesWithCommas(reader, file).Take(ReportSentences))
        {
            var printed = reader.Read(text);
            int[] lost = [.. Enumerable.Range(0, printed.Count)
                .Where(token => printed.Form(token) is "," && random.Next(2) == 0)];
            var shorter = new StringBuilder(text);
            foreach (int token in lost.Reverse())
            {
                shorter.Remove(printed.Document.Tokens[token].Start, 1);
            }

            var spoiled = reader.Read(shorter.ToString());
            bool isWhole = spoiled.Document.Sentences.Length == printed.Document.Sentences.Length;
            sentences += new Counts(isWhole ? 1 : 0, 1, 1);
            int kept = printed.Count - lost.Length;
            trees += new Counts(SameArcs(printed, spoiled, lost), kept, kept);
        }

        return
        [
            trees.ToScore(Reports, "words with the same head and relation"),
            sentences.ToScore(Reports, "sentences kept whole"),
        ];
    }

    // Every tenth sentence that has commas, so that many reports take part.
    private static IEnumerable<string> SentencesWithCommas(LanguageReader reader, string file) =>
        GoldFile.Lines(file).SelectMany(line =>
        {
            using var report = JsonDocument.Parse(line);
            var document = reader.Read(report.RootElement.GetProperty("content").GetString()!).Document;
            return document.Sentences.Select(sentence => document[document.Cover(sentence)].ToString()).ToList();
        }).Where(sentence => sentence.Contains(", ", StringComparison.Ordinal)).Where((_, number) => number % 10 == 0);

    private static int SameArcs(Analysis printed, Analysis spoiled, int[] lost)
    {
        int[] places = [.. Enumerable.Range(0, printed.Count)
            .Select(token => token - lost.Count(gone => gone < token))];
        if (spoiled.Count != printed.Count - lost.Length)
        {
            return 0;
        }

        bool IsSame(int token)
        {
            int head = printed.Head(token);
            return spoiled.Head(places[token]) == (head < 0 ? -1 : places[head])
                && spoiled.Relation(places[token]) == printed.Relation(token);
        }

        return Enumerable.Range(0, printed.Count).Except(lost).Count(IsSame);
    }
}
