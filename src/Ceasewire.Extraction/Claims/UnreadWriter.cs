using Ceasewire.Extraction.Times;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Claims;

/// <summary>Writes down an article that is kept but not read, as it is not in English: no claims, and why.</summary>
public static class UnreadWriter
{
    /// <summary>Of the beginning, which stands for the article.</summary>
    private const int LongestQuote = 120;

    public static Reading Write(Article article, ReaderVersions versions)
    {
        var quoter = QuoterOf(article);
        return new Reading(
            Record(article, quoter, versions),
            [new Notice(
                NoticeKind.Language,
                quoter.Of(Beginning(article.Text)),
                $"The report is in another language than English ({article.Language}); it is kept and was not read.")],
            []);
    }

    public static Annotation Annotate(Article article, ReaderVersions versions) =>
        new(Record(article, QuoterOf(article), versions), [], [], [], [], [], [], [], [], []);

    private static ArticleRecord Record(Article article, Quoter quoter, ReaderVersions versions) =>
        ArticleRecords.Of(
            article,
            new PublicationDate(
                article.Published,
                article.Published is null ? PublicationBasis.Unknown : PublicationBasis.Given,
                []),
            quoter,
            versions);

    private static Quoter QuoterOf(Article article) => new(new Document(article.Text, [], []));

    /// <summary>The first line, or the start of it; never half of a surrogate pair.</summary>
    private static TextSpan Beginning(string text)
    {
        int start = text.Length - text.AsSpan().TrimStart().Length;
        int length = text.AsSpan(start).IndexOfAny('\r', '\n');
        int end = Math.Min(length < 0 ? text.Length : start + length, start + LongestQuote);
        return new(start, end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end);
    }
}
