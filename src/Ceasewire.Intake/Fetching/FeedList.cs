using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Ceasewire.Intake.Fetching;

/// <summary>The items that an RSS or Atom document lists, as far as it can be read.</summary>
/// <param name="Error">Why it cannot be read to its end; null where it can.</param>
public sealed record FeedList(ImmutableArray<FeedItem> Items, string? Error)
{
    private const int MaxItems = 10_000;
    private const int MaxTitle = 500;

    private static readonly XmlReaderSettings Settings = new()
    {
        // No entities of its own, nothing fetched from elsewhere.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 64 * 1024 * 1024,
        MaxCharactersFromEntities = 1024 * 1024,
    };

    /// <param name="address">The feed's own address, which its links may be relative to.</param>
    public static FeedList Read(Stream document, Uri address)
    {
        var items = ImmutableArray.CreateBuilder<FeedItem>();
        try
        {
            using var xml = XmlReader.Create(document, Settings);
            xml.MoveToContent();
            if (xml.LocalName is not ("rss" or "feed" or "RDF"))
            {
                return new([], $"It is no feed: its outermost element is <{xml.LocalName}>.");
            }

            while (items.Count < MaxItems && xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "item" or "entry"
                    && Item(xml, address) is { } item)
                {
                    items.Add(item);
                }
            }

            return new(items.ToImmutable(), null);
        }
        catch (XmlException error)
        {
            return new(items.ToImmutable(), $"It is no well-formed XML: {error.Message}");
        }
    }

    /// <summary>Reads to the item's end. What is nested deeper than its own fields is passed over.</summary>
    private static FeedItem? Item(XmlReader xml, Uri address)
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }

        int depth = xml.Depth;
        string? link = null, guid = null, title = null, date = null;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1)
            {
                xml.Read();
                continue;
            }

            switch (xml.LocalName)
            {
                case "link" when xml.GetAttribute("href") is { } target:
                    link = xml.GetAttribute("rel") is null or "alternate" ? link ?? target : link;
                    xml.Skip();
                    break;
                case "link":
                    link ??= Text(xml);
                    break;
                case "guid" when xml.GetAttribute("isPermaLink") != "false":
                    guid = Text(xml);
                    break;
                case "title":
                    title = Text(xml);
                    break;
                case "pubDate" or "published" or "date":
                    date = Text(xml);
                    break;
                case "updated":
                    date ??= Text(xml);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return Of(link ?? guid, title, date, address);
    }

    private static FeedItem? Of(string? link, string? title, string? date, Uri address)
    {
        if (string.IsNullOrWhiteSpace(link))
        {
            return null;
        }

        var page = HttpAddress.Follow(address, link);
        return page.IsValue
            ? new(
                new UriBuilder(page.Value) { Fragment = "" }.Uri,
                string.IsNullOrWhiteSpace(title) ? null : title.Length > MaxTitle ? title[..MaxTitle] : title.Trim(),
                Day(date))
            : null;
    }

    /// <summary>The text of an element, which is read to behind its end.</summary>
    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        int depth = xml.Depth;
        string text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (text.Length == 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text = xml.Value.Trim();
            }
        }

        xml.Read();
        return text;
    }

    /// <summary>The day as the feed's own clock has it: "Wed, 25 Nov 2026 18:46:02 +0200",
    /// "2026-11-25T18:46:02Z".</summary>
    private static DateOnly? Day(string? date)
    {
        string[] words = (date ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [{ Length: >= 10 } stamp, ..] && PublishedDate.TryParse(stamp, out var day))
        {
            return day;
        }

        int first = words is [var name, ..] && name.EndsWith(',') ? 1 : 0;
        return words.Length >= first + 3
            && DateOnly.TryParseExact(
                string.Join(' ', words[first..(first + 3)]),
                ["d MMM yyyy", "dd MMM yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day)
            ? day
            : null;
    }
}
