using System.Security.Cryptography;
using System.Text;
using Ceasewire.Extraction.Times;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Claims;

/// <summary>The head of a reading: which text was read, when it appeared and with what it was read.</summary>
internal static class ArticleRecords
{
    private const string English = "en";

    public static ArticleRecord Of(
        Article article,
        PublicationDate published,
        Quoter quoter,
        ReaderVersions versions) =>
        new(
            article.Name,
            IdOf(article.Text),
            article.Title,
            article.Url,
            article.Outlet,
            article.Language ?? English,
            CodePoints(article.Text),
            new Publication(
                published.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                published.Basis,
                [.. published.Quotes.Select(quoter.Of)]),
            versions.Model,
            versions.Lexicon);

    /// <summary>"sha256:" and the hash of the text in UTF-8. A lone surrogate counts as U+FFFD.</summary>
    private static string IdOf(string text) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static int CodePoints(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return count;
    }
}
