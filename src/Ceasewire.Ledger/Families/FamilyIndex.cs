using System.Collections.Immutable;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// Which articles are copies or rewrites of one text. One family is one source, however many outlets carry it.
/// </summary>
public sealed class FamilyIndex
{
    /// <summary>
    /// The part of the shorter text's shingles that a copy shares: rewrites keep more, reports of one event much less.
    /// </summary>
    private const double LeastShared = 0.4;

    private readonly Dictionary<string, string> _familyOf;

    private FamilyIndex(Dictionary<string, string> familyOf) => _familyOf = familyOf;

    public int Count => _familyOf.Values.Distinct(StringComparer.Ordinal).Count();

    /// <returns>The family's name: the least id of its articles.</returns>
    public string this[string articleId] => _familyOf[articleId];

    /// <summary>The same families for any order of the articles.</summary>
    public static FamilyIndex Of(IEnumerable<(string Id, string Text)> articles)
    {
        var ordered = articles.OrderBy(article => article.Id, StringComparer.Ordinal).ToArray();
        ImmutableArray<ulong>[] shingles = [.. ordered.Select(article => Shingles.Of(article.Text))];
        int[] family = [.. Enumerable.Range(0, ordered.Length)];
        Dictionary<(int Band, ulong Hash), List<int>> buckets = [];
        for (int article = 0; article < ordered.Length; article++)
        {
            var bands = MinHash.BandsOf(shingles[article]);
            for (int band = 0; band < bands.Length; band++)
            {
                if (!buckets.TryGetValue((band, bands[band]), out var bucket))
                {
                    buckets[(band, bands[band])] = bucket = [];
                }

                foreach (int other in bucket)
                {
                    Join(family, shingles, other, article);
                }

                bucket.Add(article);
            }
        }

        return new(
            Enumerable.Range(0, ordered.Length).ToDictionary(i => ordered[i].Id, i => ordered[Root(family, i)].Id));
    }

    private static void Join(int[] family, ImmutableArray<ulong>[] shingles, int one, int other)
    {
        var (left, right) = (Root(family, one), Root(family, other));
        if (left != right && Shared(shingles[one], shingles[other]) >= LeastShared)
        {
            family[Math.Max(left, right)] = Math.Min(left, right);
        }
    }

    private static int Root(int[] family, int article)
    {
        while (family[article] != article)
        {
            article = family[article];
        }

        return article;
    }

    /// <summary>Shingles in both, as a part of the smaller set's.</summary>
    private static double Shared(ImmutableArray<ulong> one, ImmutableArray<ulong> other)
    {
        int i = 0, j = 0, both = 0;
        while (i < one.Length && j < other.Length)
        {
            int order = one[i].CompareTo(other[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)both / Math.Min(one.Length, other.Length);
    }
}
