using Ceasewire.Evaluation.Coreference;
using Ceasewire.Language;
using Ceasewire.Language.Coreference;
using Ceasewire.Text;

namespace Ceasewire.Training.Coreference;

/// <summary>
/// Learns coreference from GUM as the shipped language model reads it. Prints what cross-validation over the training
/// part and the development part show.
/// </summary>
internal sealed class CoreferenceCourse(string gold, TextWriter log)
{
    private const int Epochs = 10;

    /// <summary>Every so many sentences of an article a window is cut out, so that the model sees lost antecedents.</summary>
    private const int WindowStep = 10;
    private const int WindowLength = 6;

    /// <summary>The best of a few on cross-validation and the development part.</summary>
    private static readonly LinkMargins Margins = new(0, 0, -16, 0, -24, 0, -24, -24);

    private readonly LanguageReader _reader = new(LanguageModel.Load());

    /// <param name="folds">Of the cross-validation before; none where 0.</param>
    public void Run(string file, int folds)
    {
        var train = Read("train").ToList();
        var dev = Read("dev").ToList();
        CrossValidate([.. train, .. dev], folds);
        var model = new LinkLearner().Learn(WithWindows(train), Epochs, Margins);
        Judge("dev", dev, _ => model);
        using var stream = File.Create(file);
        model.Write(stream);
    }

    private IEnumerable<MarkedText> Read(string part) =>
        GumArticle.Read(Path.Combine(gold, $"ud/gum-permissive-{part}.conllu.gz"))
            .Select(article => new MarkedText(_reader, article));

    private List<MarkedText> WithWindows(IEnumerable<MarkedText> texts)
    {
        var all = new List<MarkedText>();
        foreach (var text in texts)
        {
            all.Add(text);
            for (int first = WindowStep / 2; first < text.Article.Sentences.Count; first += WindowStep)
            {
                all.Add(new(_reader, text.Article.Window(first, WindowLength)));
            }
        }

        return all;
    }

    private void CrossValidate(List<MarkedText> texts, int folds)
    {
        var models = new Dictionary<MarkedText, LinkModel>();
        for (int fold = 0; fold < folds; fold++)
        {
            var held = texts.Where((_, i) => i % folds == fold).ToList();
            var model = new LinkLearner().Learn(WithWindows(texts.Except(held)), Epochs, Margins);
            held.ForEach(text => models.Add(text, model));
        }

        if (folds > 0)
        {
            Judge("cross-validated", texts, text => models[text]);
        }
    }

    private void Judge(string name, List<MarkedText> texts, Func<MarkedText, LinkModel> modelOf)
    {
        var (chains, speakers, pronouns) = (new ConllScore(), new PronounCounts(), new PronounCounts());
        foreach (var text in texts)
        {
            var whole = Passages.Whole(text.Analysis.Document);
            var found = CoreferenceResolver.Resolve(text.Analysis, whole, modelOf(text));
            var things = text.Article.Things.Values.Where(thing => thing.Length > 1);
            chains.Add(
                things.Select(thing => thing.Select(mention => mention.Words)),
                found.Chains.Select(chain => chain.Mentions.AsEnumerable()));
            foreach (var pronoun in Pronouns.Of(text.Article))
            {
                pronouns.Add(text.Article, text.Analysis, found, pronoun);
                if (text.Article.IsWritten && Pronouns.IsSourceOfSpeech(text.Article, pronoun.Words.Start))
                {
                    speakers.Add(text.Article, text.Analysis, found, pronoun);
                }
            }
        }

        log.WriteLine(FormattableString.Invariant(
            $"{name}: CoNLL {100 * chains.F1:F1}, MUC {chains.Muc}, B³ {chains.BCubed}, CEAF-e {chains.Ceaf}"));
        log.WriteLine($"{name}, mentions: {chains.Mentions}");
        log.WriteLine($"{name}, sources of speech: right {speakers.Right}, named {speakers.Covered}");
        log.WriteLine($"{name}, pronouns: right {pronouns.Right}, named {pronouns.Covered}");
    }
}
