using System.Text.Json;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Extraction.Attributions.Labels;
using Ceasewire.Language;
using Ceasewire.Text;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Attributions;

/// <summary>
/// Learns cues and their frames from marked news. What the first cue model makes of an article, for the second and for
/// the frames to build on, is learned from other articles.
/// </summary>
internal sealed class AttributionCourse(IReadOnlyList<MarkedNews> news)
{
    private const int Folds = 4;

    private readonly List<CueCase>[] _first = [.. news.Select(_ => new List<CueCase>())];
    private readonly float[][] _scores = new float[news.Count][];

    public static void Run(string gold, string file, TextWriter log)
    {
        var reader = new LanguageReader(LanguageModel.Load());
        var news = new List<MarkedNews>();
        foreach (string line in Gold.Lines(Path.Combine(gold, "attribution/polnear_train.jsonl.gz")))
        {
            using var article = JsonDocument.Parse(line);
            var analysis = reader.Read(article.RootElement.GetProperty("text").GetString()!);
            news.Add(MarkedNews.Of(analysis, article.RootElement.GetProperty("attributions")));
        }

        log.WriteLine($"{news.Count} articles, {news.Sum(article => article.Frames.Count)} cues");
        var model = new AttributionCourse(news).Learn(log);
        using var stream = File.Create(file);
        model.Write(stream);
    }

    public AttributionModel Learn(TextWriter log)
    {
        var features = news.Select(Features).ToArray();
        for (int i = 0; i < news.Count; i++)
        {
            _first[i] = [.. Cases(news[i], (token, rows) => features[i].Cues.Read(token, rows))];
        }

        for (int fold = 0; fold < Folds; fold++)
        {
            var model = new CueLearner(fold).Learn(InOtherFolds(fold).SelectMany(i => _first[i]));
            foreach (int i in Enumerable.Range(0, news.Count).Where(i => FoldOf(i) == fold))
            {
                _scores[i] = FrameReader.First(model, features[i].Cues, news[i].Analysis);
            }

            log.WriteLine($"cues, fold {fold}");
        }

        var first = new CueLearner(Folds).Learn(_first.SelectMany(cases => cases));
        Array.ForEach(_first, cases => cases.Clear());
        var second = new CueLearner(Folds).Learn(Enumerable.Range(0, news.Count).SelectMany(i => Cases(news[i], (token, rows) =>
        {
            features[i].Cues.Read(token, rows);
            features[i].Cues.ReadNeighbours(token, _scores[i], rows);
        })));
        log.WriteLine("cues");
        var frames = new FrameLearner(Folds).Learn(Enumerable.Range(0, news.Count).SelectMany(i => FrameCases(i, features[i])));
        log.WriteLine("frames");
        return new(first, second, frames);
    }

    /// <summary>Articles that hold one text stay in one fold.</summary>
    private int FoldOf(int article) => (int)(TokenSigns.Hash(news[article].Analysis.Document.Text) % Folds);

    private IEnumerable<int> InOtherFolds(int fold) => Enumerable.Range(0, news.Count).Where(i => FoldOf(i) != fold);

    private static (TokenSigns Signs, Dictionary<int, Cue> Ruled, CueFeatures Cues) Features(MarkedNews article)
    {
        var ruled = AttributionReader.Ruled(article.Analysis);
        var signs = new TokenSigns(article.Analysis, Quotations.In(article.Analysis.Document));
        return (signs, ruled, new(signs, ruled));
    }

    private static IEnumerable<CueCase> Cases(MarkedNews article, Action<int, FeatureRows> read)
    {
        var cues = article.Frames.Select(frame => frame.Head).ToHashSet();
        var rows = new FeatureRows(CueModel.Rows);
        for (int token = 0; token < article.Analysis.Count; token++)
        {
            if (CueFeatures.IsCandidate(article.Analysis, token))
            {
                read(token, rows);
                yield return new(rows.All.ToArray(), cues.Contains(token));
            }
        }
    }

    private IEnumerable<FrameCase> FrameCases(int article, (TokenSigns Signs, Dictionary<int, Cue> Ruled, CueFeatures Cues) known)
    {
        var features = new FrameFeatures(known.Signs, known.Ruled, _scores[article]);
        var rows = new FeatureRows(FrameModel.Rows);
        foreach (var frame in news[article].Frames)
        {
            var window = FrameFeatures.Window(news[article].Analysis, frame.Head);
            features.Start(frame.Head);
            int[][] words = new int[window.Length][];
            for (int i = 0; i < words.Length; i++)
            {
                features.Read(window.Start + i, rows);
                words[i] = rows.All.ToArray();
            }

            yield return new(frame.Head - window.Start, words, frame.Labels);
        }
    }
}
