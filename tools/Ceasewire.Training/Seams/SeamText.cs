using System.Collections.Immutable;
using Ceasewire.Extraction.Seams;

namespace Ceasewire.Training.Seams;

/// <summary>A text to learn from: one report, or parts of two.</summary>
/// <param name="Gaps">What speaks for a seam before each sentence but the first.</param>
/// <param name="Seam">Index into the gaps, or -1 where the text is whole.</param>
internal sealed record SeamText(ImmutableArray<double[]> Gaps, int Seam)
{
    /// <summary>Each part of a joined text has at least so many sentences.</summary>
    private const int Fewest = 2;

    /// <summary>One joined text in so many is made of two whole reports, one after the other.</summary>
    private const int WholeParts = 8;

    public static SeamText Whole(ProfiledArticle article, TermWeights weights) =>
        new(SeamFinder.Gaps(article.Sentences, weights), -1);

    /// <summary>Joins two reports of different days at random sentences; null where either is too short.</summary>
    public static SeamText? Join(ProfiledArticle first, ProfiledArticle second, Random random, TermWeights weights)
    {
        int before = first.Sentences.Length - (2 * Fewest), after = second.Sentences.Length - (2 * Fewest);
        if (before < 0 || after < 0 || first.Day == second.Day)
        {
            return null;
        }

        bool areWhole = random.Next(WholeParts) == 0;
        int cut = areWhole ? first.Sentences.Length : Fewest + random.Next(before + 1);
        int from = areWhole ? 0 : Fewest + random.Next(after + 1);
        return new(SeamFinder.Gaps([.. first.Sentences[..cut], .. second.Sentences[from..]], weights), cut - 1);
    }
}
