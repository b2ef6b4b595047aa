using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Seams;

/// <summary>
/// Tells what speaks for a seam more than it does elsewhere in the text, with the words that show it.
/// </summary>
internal sealed class SeamReasons(
    Analysis analysis, ImmutableArray<SentenceProfile> sentences, TermWeights weights)
{
    private const int Most = 3;

    /// <summary>What adds less to the score is not worth telling.</summary>
    private const double Least = 0.1;

    private const int MostWords = 3;
    private const int Near = 4;

    private static readonly Lazy<ImmutableArray<(SeamFeature Feature, string Says)>> Phrases = new(() =>
    [
        .. WordList.Read("seams/reasons.tsv").Select(row => (
            Enum.TryParse<SeamFeature>(row["feature"], out var known) ? known : throw row.Wrong("no such feature"),
            row["says"])),
    ]);

    /// <param name="gaps">The features of every gap of the text.</param>
    /// <param name="modelWeights">One a feature.</param>
    /// <param name="sentence">The sentence after the seam.</param>
    /// <returns>The weightiest first; none where nothing stands out.</returns>
    public IReadOnlyList<string> Of(ImmutableArray<double[]> gaps, ImmutableArray<double> modelWeights, int sentence)
    {
        return
        [
            .. Phrases.Value
                .GroupBy(phrase => phrase.Says)
                .Select(group => (
                    Says: group.Key,
                    group.First().Feature,
                    Adds: group.Sum(phrase =>
                        Adds(gaps, (int)phrase.Feature, sentence - 1) * modelWeights[(int)phrase.Feature])))
                .Where(reason => reason.Adds >= Least)
                .OrderByDescending(reason => reason.Adds)
                .Select(reason => Fill(reason.Says, WordsOf(reason.Feature, sentence)))
                .OfType<string>()
                .Take(Most),
        ];
    }

    /// <summary>The feature's value, less its mean over the text.</summary>
    private static double Adds(ImmutableArray<double[]> gaps, int feature, int gap) =>
        gaps[gap][feature] - (gaps.Sum(values => values[feature]) / gaps.Length);

    /// <returns>Null where the phrase asks for words and there are none.</returns>
    private static string? Fill(string says, ImmutableArray<string> words)
    {
        if (!says.Contains("{0}", StringComparison.Ordinal))
        {
            return says;
        }

        string list = string.Join(", ", words.Select(word => $"\"{word}\""));
        return words.IsEmpty ? null : string.Format(CultureInfo.InvariantCulture, says, list);
    }

    private ImmutableArray<string> WordsOf(SeamFeature feature, int sentence)
    {
        var next = sentences[sentence];
        return feature switch
        {
            SeamFeature.MiddleOne => Ending(sentence),
            SeamFeature.NewNames => Beginning(sentence),
            SeamFeature.UnknownPronoun => next.Pronoun is { } pronoun ? [Text(TokenRange.Of(pronoun))] : [],
            SeamFeature.UnknownPerson or SeamFeature.UnknownBody or SeamFeature.Reintroduced =>
                Names(feature, sentence),
            _ => [],
        };
    }

    private ImmutableArray<string> Names(SeamFeature feature, int sentence)
    {
        var evidence = new NameEvidence(sentences);
        return
        [
            .. Enumerable.Range(sentence, Math.Min(3, sentences.Length - sentence))
                .SelectMany(at => sentences[at].Names.Where(name => evidence.FeatureOf(name, at, sentence) == feature))
                .Select(name => Text(name.Range)).Distinct().Take(MostWords),
        ];
    }

    private ImmutableArray<string> Ending(int seam) =>
        Lasting(sentences[Math.Max(0, seam - Near)..seam], sentences[seam..]);

    private ImmutableArray<string> Beginning(int seam) =>
        Lasting(sentences[seam..Math.Min(sentences.Length, seam + Near)], sentences[..seam]);

    /// <summary>Words of the ones that reports keep speaking of, and that the others do not have.</summary>
    private ImmutableArray<string> Lasting(ImmutableArray<SentenceProfile> ones, ImmutableArray<SentenceProfile> others)
    {
        var known = others.SelectMany(sentence => sentence.Terms).Select(term => term.Stem).ToHashSet();
        return
        [
            .. ones.SelectMany(sentence => sentence.Terms)
                .Where(term => !known.Contains(term.Stem) && analysis.Upos(term.Token) != Upos.Numeral)
                .DistinctBy(term => term.Stem)
                .OrderBy(term => weights[term.Stem].One).ThenBy(term => term.Token)
                .Take(MostWords).Select(term => Text(TokenRange.Of(term.Token))),
        ];
    }

    private string Text(TokenRange words) => analysis.Document[analysis.Document.Cover(words)].ToString();
}
