using Ceasewire.Extraction.Seams;

namespace Ceasewire.Training.Seams;

/// <summary>Counts how stems keep coming up within reports: the table data/seams/terms.tsv.</summary>
internal sealed class TermCounts
{
    /// <summary>A stem that fewer articles have gets no line of its own.</summary>
    private const int FewestArticles = 3;

    /// <summary>Sentences on either side of a gap.</summary>
    private const int Window = 10;

    /// <summary>A stem is taken for as lasting as others of its frequency until this many articles say more.</summary>
    private const double Doubt = 6;

    private readonly SortedDictionary<string, (double Articles, double Both, double One)> _counts = new(
        StringComparer.Ordinal);
    private int _articles;

    public void Add(ProfiledArticle article)
    {
        _articles++;
        var sentences = article.Sentences;
        var shares = sentences.SelectMany(Stems).Distinct().ToDictionary(stem => stem, _ => (Both: 0.0, One: 0.0));
        int gaps = Math.Max(1, sentences.Length - 3);
        for (int gap = 2; gap < sentences.Length - 1; gap++)
        {
            var before = sentences[Math.Max(0, gap - Window)..gap].SelectMany(Stems).ToHashSet();
            var after = sentences[gap..Math.Min(sentences.Length, gap + Window)].SelectMany(Stems).ToHashSet();
            foreach (string stem in before.Union(after))
            {
                bool isBoth = before.Contains(stem) && after.Contains(stem);
                var (both, one) = shares[stem];
                shares[stem] = isBoth ? (both + (1.0 / gaps), one) : (both, one + (1.0 / gaps));
            }
        }

        foreach (var (stem, (both, one)) in shares)
        {
            var counted = _counts.GetValueOrDefault(stem);
            _counts[stem] = (counted.Articles + 1, counted.Both + both, counted.One + one);
        }
    }

    /// <summary>The weights of stems, and of all others under <see cref="TermWeights.AnyOther"/>.</summary>
    public SortedDictionary<string, TermWeight> Weights()
    {
        // Stems of about one frequency, by powers of two.
        var classes = _counts.Values.GroupBy(count => ClassOf(count.Articles)).ToDictionary(
            group => group.Key,
            group => (
                Both: group.Sum(count => count.Both) / group.Sum(count => count.Articles),
                One: group.Sum(count => count.One) / group.Sum(count => count.Articles)));
        var weights = new SortedDictionary<string, TermWeight>(StringComparer.Ordinal)
        {
            [TermWeights.AnyOther] = TermWeight.Of(1, _articles, classes[0].Both, classes[0].One),
        };
        foreach (var (stem, (articles, both, one)) in _counts.Where(count => count.Value.Articles >= FewestArticles))
        {
            var usual = classes[ClassOf(articles)];
            weights[stem] = TermWeight.Of(
                articles,
                _articles,
                (both + (Doubt * usual.Both)) / (articles + Doubt),
                (one + (Doubt * usual.One)) / (articles + Doubt));
        }

        return weights;
    }

    private static IEnumerable<string> Stems(SentenceProfile sentence) => sentence.Terms.Select(term => term.Stem);

    private static int ClassOf(double articles) => (int)Math.Log2(articles);
}
