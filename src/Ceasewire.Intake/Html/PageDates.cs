using AngleSharp.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>
/// When a report appeared as its page prints it: by the element that is marked as that, else by the first time of the
/// report's head, else by a date in a line that is marked as a date or a byline.
/// </summary>
internal static class PageDates
{
    private static readonly string[] DateWords = ["date", "published", "timestamp", "time", "pubdate", "posted", "dateline", "byline", "meta"];

    /// <param name="container">What holds the report.</param>
    public static DateOnly? Find(IElement body, IElement container)
    {
        foreach (string marked in (string[])
            ["[itemprop=datePublished]", "time[pubdate]", "time.published", ".dt-published", "abbr.published"])
        {
            if (body.QuerySelector(marked) is { } element && Of(element) is { } day)
            {
                return day;
            }
        }

        var head = Head(container);
        return InHead(head, body, element => element.LocalName == "time")
            ?? InHead(head, body, element => ClassNames.Words(element).Any(DateWords.Contains))
            ?? First(container.ParentElement ?? container, IsDateAlone);
    }

    private static bool IsDateAlone(IElement element) =>
        element.ChildElementCount == 0 && element.TextContent.Length < 100 && DateText.IsDate(element.Words());

    /// <summary>A date that an element is marked with or says.</summary>
    public static DateOnly? Of(IElement element) =>
        DateText.Find(element.Value("datetime"))
        ?? DateText.Find(element.Value("content"))
        ?? DateText.Find(element.Value("title"))
        ?? DateText.Find(element.Words());

    /// <summary>The article or main element round the container; a page without one is all the report's.</summary>
    private static IElement? Head(IElement container)
    {
        for (var at = container; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "article" or "main")
            {
                return at;
            }
        }

        return null;
    }

    private static DateOnly? InHead(IElement? head, IElement body, Func<IElement, bool> isDate) =>
        (head is null ? null : First(head, isDate)) ?? First(body, isDate);

    private static DateOnly? First(IElement root, Func<IElement, bool> isDate)
    {
        foreach (var child in root.Children)
        {
            if (IsElsewhere(child))
            {
                continue;
            }

            if (isDate(child) && child.TextContent.Length < 300 && Of(child) is { } day && !IsUpdate(child))
            {
                return day;
            }

            if (First(child, isDate) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    private static bool IsElsewhere(IElement element) =>
        element.LocalName is "nav" or "footer" or "aside" or "script" or "style" or "figure" or "template"
        || ClassNames.Words(element).Any(word => word is "related" or "comments" or "sidebar" or "ticker" or "teaser" or "latest" or "masthead");

    /// <summary>"Updated 9 December 2016" is not when it appeared.</summary>
    private static bool IsUpdate(IElement element) =>
        ClassNames.Words(element).Any(word => word is "updated" or "modified")
            && !ClassNames.Words(element).Contains("published")
        || element.GetAttribute("itemprop") == "dateModified"
        || element.TextContent.AsSpan().TrimStart() is ['U' or 'u', 'p', 'd', 'a', 't', 'e', 'd', ..]
        || element.TextContent.AsSpan().TrimStart().StartsWith("Last ", StringComparison.OrdinalIgnoreCase)
        || (element.LocalName == "time" && PrecedingWords(element).EndsWith("updated", StringComparison.OrdinalIgnoreCase));

    private static string PrecedingWords(IElement element) =>
        (element.PreviousSibling?.TextContent ?? "").TrimEnd(' ', ':', '\n', '\t', '\r');
}
