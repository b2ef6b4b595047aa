using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>What a page says about itself: in its meta elements, its JSON-LD and the marks of its body.</summary>
internal sealed class PageMetadata
{
    private const int LongestValue = 1_000;

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "article.published", "dc.date.issued",
        "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "parsely-pub-date",
        "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "published", "publication_date",
        "article_date_original", "cxenseparse:recs:publishtime", "originalpublicationdate", "displaydate", "rnews:datepublished",
        "date",
    ];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly IHtmlDocument _document;

    public PageMetadata(IHtmlDocument document)
    {
        _document = document;
        Linked = JsonLd.Read(document);
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && meta.Value("content") is { Length: > 0 and <= LongestValue } value)
            {
                _values.TryAdd(name.Trim(), value);
            }
        }
    }

    public LinkedArticle? Linked { get; }

    public string? Outlet =>
        Linked?.Publisher ?? First("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name");

    public string? Byline => BylineText.Clean(
        Linked?.Author ?? First("author", "byl", "dc.creator", "parsely-author", "sailthru.author", "article:author"));

    public string? Headline => Linked?.Headline ?? First("og:title", "dc.title", "twitter:title", "title");

    /// <summary>The language that the page is marked with: "en-GB" is "en".</summary>
    public string? Language
    {
        get
        {
            string? marked = _document.DocumentElement.GetAttribute("lang")
                ?? First("og:locale", "content-language", "language");
            string code = marked?.Split('-', '_')[0].Trim().ToLowerInvariant() ?? "";
            return code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) ? code : null;
        }
    }

    public DateOnly? Published =>
        DateText.Find(Linked?.Published)
        ?? DateNames.Select(name => DateText.Find(First(name))).FirstOrDefault(day => day is not null);

    /// <returns>The page's own address; the one it was asked for at where it gives none or the site's front
    /// page.</returns>
    public string? Url(string? asked)
    {
        var from = Address(asked, null);
        string? link = _document.QuerySelector("link[rel=canonical]")?.Value("href");
        foreach (string? given in (string?[])[link, First("og:url"), Linked?.Url])
        {
            if (Address(given, from) is { } found && (found.AbsolutePath != "/" || from is null or { AbsolutePath: "/" }))
            {
                return found.AbsoluteUri;
            }
        }

        return from?.AbsoluteUri;
    }

    /// <summary>The day that an address holds: "/2016/12/08/".</summary>
    public static DateOnly? DayOfAddress(string? url)
    {
        if (Address(url, null) is not { } address)
        {
            return null;
        }

        string[] parts = address.AbsolutePath.Split('/');
        for (int i = 0; i + 2 < parts.Length; i++)
        {
            if (DateOnly.TryParseExact(
                $"{parts[i]}-{parts[i + 1].PadLeft(2, '0')}-{parts[i + 2].PadLeft(2, '0')}",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day))
            {
                return day;
            }
        }

        return null;
    }

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_values.TryGetValue(name, out string? value))
            {
                return value;
            }
        }

        return null;
    }

    private static Uri? Address(string? given, Uri? from) =>
        given is { Length: > 0 and <= LongestValue * 2 }
        && (from is null ? Uri.TryCreate(given, UriKind.Absolute, out var address) : Uri.TryCreate(from, given, out address))
        && address.Scheme is "http" or "https"
            ? address
            : null;
}
