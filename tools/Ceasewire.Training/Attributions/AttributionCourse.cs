using Ceasewire.Extraction.Attributions;
using Ceasewire.Extraction.Attributions.Labels;
using Ceasewire.Language;
using Ceasewire.Text;

namespace Ceasewire.Training.Attributions;

/// <summary>
/// Learns cues and their frames from marked news. What the first cue model makes of an article, for the second and for
/// the frames to build on, is learned from other articles.
/// </summary>
internal sealed class AttributionCourse
{
    private const int Folds = 4;

    /// <summary>Features seen less often are left out.</summary>
    private const int FewestForCues = 12;

    private const int FewestForFrames = 30;

    /// <summary>Cue features of less weight are left out in the end.</summary>
    private const int LeastStep = 3;

    private readonly IReadOnlyList<MarkedNews> _news;
    private readonly TokenSigns[] _signs;
    private readonly Dictionary<int, Cue>[] _ruled;
    private readonly CueFeatures[] _features;
    private readonly float[][] _scores;

    private AttributionCourse(IReadOnlyList<MarkedNews> news)
    {
        _news = news;
        _ruled = [.. news.Select(article => AttributionReader.Ruled(article.Analysis))];
        _signs =
        [
            .. news.Select(article => new TokenSigns(article.Analysis, Quotations.In(article.Analysis.Document))),
        ];
        _features = [.. news.Select((_, i) => new CueFeatures(_signs[i], _ruled[i]))];
        _scores = new float[news.Count][];
    }

    private IEnumerable<int> Articles => Enumerable.Range(0, _news.Count);

    public static void Run(string gold, string file, TextWriter log)
    {
        var reader = new LanguageReader(LanguageModel.Load());
        var news = MarkedNews.ReadAll(Path.Combine(gold, "attribution/polnear_train.jsonl.gz"), reader.Read).ToList();
        log.WriteLine($"{news.Count} articles, {news.Sum(article => article.Frames.Count)} cues");
        using var stream = File.Create(file);
        Learn(news, log).Write(stream);
    }

    public static AttributionModel Learn(IReadOnlyList<MarkedNews> news, TextWriter log)
    {
        var course = new AttributionCourse(news);
        var first = course.LearnFirst();
        log.WriteLine($"first cues, {first.Table.Count} features");
        var second = course.LearnSecond();
        log.WriteLine($"second cues, {second.Table.Count} features");
        var frames = course.LearnFrames();
        log.WriteLine($"frames, {frames.Table.Count} features");
        var table = Weights.Prune(second.Table, second.Weights, 1, LeastStep).Table;
        return new(Onto(table, first), Onto(table, second), frames);
    }

    private CueModel LearnFirst()
    {
        var table = Count(CueKeys(static (features, _, token, keys) => features.Read(token, keys)), FewestForCues);
        var cases = Articles
            .Select(i => Cases(table, i, static (features, _, token, keys) => features.Read(token, keys)))
            .ToArray();
        for (int fold = 0; fold < Folds; fold++)
        {
            var model = new CueLearner(table, fold).Learn(
                Articles.Where(i => FoldOf(i) != fold).SelectMany(i => cases[i]));
            foreach (int i in Articles.Where(i => FoldOf(i) == fold))
            {
                _scores[i] = FrameReader.First(model, _features[i], _news[i].Analysis);
            }
        }

        return new CueLearner(table, Folds).Learn(cases.SelectMany(all => all));
    }

    private CueModel LearnSecond()
    {
        var table = Count(CueKeys(ReadBoth), FewestForCues);
        return new CueLearner(table, Folds).Learn(Articles.SelectMany(i => Cases(table, i, ReadBoth)));
    }

    private FrameModel LearnFrames()
    {
        var table = Count(
            Articles.SelectMany(i => _news[i].Frames.SelectMany(frame => FrameKeys(i, frame))),
            FewestForFrames);
        var cases = Articles.SelectMany(i =>
            _news[i]
                .Frames.Select(frame => new FrameCase(
                    frame.Head - FrameFeatures.Window(_news[i].Analysis, frame.Head).Start,
                    [.. FrameKeys(i, frame).Select(keys => FeatureCounts.Rows(table, keys.All))],
                    frame.Labels)));
        return new FrameLearner(table, Folds).Learn(cases);
    }

    private static FeatureTable Count(IEnumerable<FeatureKeys> all, int fewest)
    {
        var counts = new FeatureCounts();
        foreach (var keys in all)
        {
            counts.Add(keys.All);
        }

        return counts.Table(fewest);
    }

    /// <summary>The same model over the features of another table.</summary>
    private static CueModel Onto(FeatureTable table, CueModel model) => new(
        table,
        Array.ConvertAll(table.Keys, key => model.Table.Find(key) is >= 0 and var row ? model.Weights[row] : (sbyte)0),
        model.Step);

    /// <summary>Articles that hold one text stay in one fold.</summary>
    private int FoldOf(int article) => (int)(_news[article].Origin % Folds);

    private static void ReadBoth(CueFeatures features, float[] scores, int token, FeatureKeys keys)
    {
        features.Read(token, keys);
        features.ReadNeighbours(token, scores, keys);
    }

    private IEnumerable<int> Candidates(int article) => Enumerable.Range(0, _news[article].Analysis.Count)
        .Where(token => CueFeatures.IsCandidate(_news[article].Analysis, token));

    /// <summary>The features of every word that may be a cue; valid until the next are asked for.</summary>
    private IEnumerable<FeatureKeys> CueKeys(Action<CueFeatures, float[], int, FeatureKeys> read)
    {
        var keys = new FeatureKeys();
        foreach (int i in Articles)
        {
            foreach (int token in Candidates(i))
            {
                read(_features[i], _scores[i], token, keys);
                yield return keys;
            }
        }
    }

    private List<CueCase> Cases(FeatureTable table, int article, Action<CueFeatures, float[], int, FeatureKeys> read)
    {
        var cues = _news[article].Frames.Select(frame => frame.Head).ToHashSet();
        var keys = new FeatureKeys();
        var cases = new List<CueCase>();
        foreach (int token in Candidates(article))
        {
            read(_features[article], _scores[article], token, keys);
            cases.Add(new(FeatureCounts.Rows(table, keys.All), cues.Contains(token)));
        }

        return cases;
    }

    /// <summary>The features of every word around a cue; valid until the next are asked for.</summary>
    private IEnumerable<FeatureKeys> FrameKeys(int article, MarkedFrame frame)
    {
        var features = new FrameFeatures(_signs[article], _ruled[article], _scores[article]);
        var window = FrameFeatures.Window(_news[article].Analysis, frame.Head);
        var keys = new FeatureKeys();
        features.Start(frame.Head);
        for (int token = window.Start; token < window.End; token++)
        {
            features.Read(token, keys);
            yield return keys;
        }
    }
}
