using System.Collections.Frozen;
using System.Collections.Immutable;
using Ceasewire.Extraction.Seams;
using Ceasewire.Language;

namespace Ceasewire.Training.Seams;

/// <summary>
/// Learns to find seams from reports joined at random: the tables terms.tsv and weights.tsv of data/seams.
/// </summary>
internal static class SeamCourse
{
    private const int Folds = 5;

    /// <summary>Joined texts of each corpus, a fold.</summary>
    private static readonly ImmutableArray<int> Joined = [300, 60, 30];

    private const string TermsHeader = """
        # How stems keep coming up within a report: logarithms of how many articles there are to one that has the
        # stem (rarity), and of how much likelier both sides of a gap have it (both), or one side alone (one), in one
        # report than in two of different reports. "*" stands for all other stems. Source: counted in half of the FA-KES
        # reports up to 2016 (CC BY), PolNeAR's training part and Reuters-21578; stems and numbers only. Made by
        # "tools/Ceasewire.Training seams". Licence of this file: Apache-2.0.
        stem	rarity	both	one

        """;

    private const string WeightsHeader = """
        # What each feature (src/Ceasewire.Extraction/Seams/SeamFeature.cs) adds to the logarithm of a seam's odds.
        # Source: learned from reports joined at random, of the same corpora as terms.tsv. Made by
        # "tools/Ceasewire.Training seams". Licence of this file: Apache-2.0.
        feature	weight

        """;

    public static void Run(string gold, string folder, TextWriter log)
    {
        var reader = new LanguageReader(LanguageModel.Load());
        IEnumerable<ProfiledArticle> Read(string file, int every) =>
            ProfiledArticle.ReadAll(reader, Path.Combine(gold, file), every);
        ProfiledArticle[][] corpora =
        [
            [.. Read("news/fakes_to_2016.jsonl.gz", 1).Where(article => article.IsForTraining)],
            [.. Read("attribution/polnear_train.jsonl.gz", 1)],
            [.. Read("raw/reuters21578.jsonl.gz", 8).Where(article => article.Sentences.Length >= 8)],
        ];
        log.WriteLine(string.Join(", ", corpora.Select(corpus => $"{corpus.Length} articles")));
        var terms = Count(corpora, article => true);
        Write(
            folder, "terms.tsv", TermsHeader,
            terms.Select(term =>
                FormattableString.Invariant(
                    $"{term.Key}\t{term.Value.Rarity:F2}\t{term.Value.Both:F2}\t{term.Value.One:F2}\n")));

        double[] weights = SeamLearner.Learn([.. Enumerable.Range(0, Folds).SelectMany(fold => Texts(corpora, fold))]);
        Write(folder, "weights.tsv", WeightsHeader, Enum.GetValues<SeamFeature>().Select(feature =>
            FormattableString.Invariant($"{feature}\t{weights[(int)feature]:F3}\n")));
    }

    private static SortedDictionary<string, TermWeight> Count(ProfiledArticle[][] corpora, Func<int, bool> isCounted)
    {
        var counts = new TermCounts();
        foreach (var article in corpora.SelectMany(corpus => corpus.Where((_, at) => isCounted(at))))
        {
            counts.Add(article);
        }

        return counts.Weights();
    }

    /// <summary>
    /// Texts made of one fold's articles. Their terms are counted in the other folds: in the articles themselves every
    /// rare stem would seem to keep coming up, and the weights would lean on it.
    /// </summary>
    private static IEnumerable<SeamText> Texts(ProfiledArticle[][] corpora, int fold)
    {
        var random = new Random(fold);
        var terms = new TermWeights(Count(corpora, at => at % Folds != fold).ToFrozenDictionary());
        return corpora.SelectMany((corpus, i) =>
            Texts([.. corpus.Where((_, at) => at % Folds == fold)], Joined[i], random, terms));
    }

    private static void Write(string folder, string name, string header, IEnumerable<string> rows) =>
        File.WriteAllText(Path.Combine(folder, name), header + string.Concat(rows));

    /// <summary>As many whole texts as joined ones; half of those of one topic where topics are known.</summary>
    private static IEnumerable<SeamText> Texts(
        ProfiledArticle[] articles, int joined, Random random, TermWeights weights)
    {
        var wholes = articles.Select(article => SeamText.Whole(article, weights)).ToList();
        for (int i = 0; i < joined; i++)
        {
            yield return wholes[i % wholes.Count];
        }

        var byTopic = articles.ToLookup(article => article.Topic);
        while (joined > 0)
        {
            var first = articles[random.Next(articles.Length)];
            var others = random.Next(2) == 0 ? [.. byTopic[first.Topic]] : articles;
            if (SeamText.Join(first, others[random.Next(others.Length)], random, weights) is { } text)
            {
                joined--;
                yield return text;
            }
        }
    }
}
