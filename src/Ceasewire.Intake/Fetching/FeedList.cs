using System.Collections.Immutable;
using System.Xml;
using Ceasewire.Intake.Feeds;
using Ceasewire.Intake.Html;

namespace Ceasewire.Intake.Fetching;

/// <summary>The items that an RSS or Atom document lists, as far as it can be read.</summary>
/// <param name="Error">Why it cannot be read to its end; null where it can.</param>
public sealed record FeedList(ImmutableArray<ListedItem> Items, string? Error)
{
    private const int MaxItems = 10_000;
    private const int MaxTitle = 500;
    private const int Deepest = 100;

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
        var items = ImmutableArray.CreateBuilder<ListedItem>();
        try
        {
            using var xml = XmlReader.Create(document, Settings);
            xml.MoveToContent();
            if (xml.LocalName is not ("rss" or "feed" or "RDF"))
            {
                return new([], $"It is no feed: its outermost element is <{xml.LocalName}>.");
            }

            while (items.Count < MaxItems && !xml.EOF)
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "item" or "entry" })
                {
                    xml.Read();
                }
                else if (Listed(FeedItem.Read(xml, Deepest), address) is { } item)
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

    private static ListedItem? Listed(FeedItem item, Uri address)
    {
        if (item.Link is null || HttpAddress.Follow(address, item.Link) is not { IsValue: true } page)
        {
            return null;
        }

        return new(
            new UriBuilder(page.Value) { Fragment = "" }.Uri,
            string.IsNullOrWhiteSpace(item.Title) ? null
                : item.Title.Length > MaxTitle ? item.Title[..MaxTitle]
                : item.Title.Trim(),
            DateText.Find(item.Published));
    }
}
