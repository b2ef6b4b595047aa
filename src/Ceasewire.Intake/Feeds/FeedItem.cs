using System.Text;
using System.Xml;

namespace Ceasewire.Intake.Feeds;

/// <summary>One item of RSS or entry of Atom, its fields as they stand.</summary>
internal sealed class FeedItem
{
    /// <summary>A description that is longer is the report itself.</summary>
    private const int LongestSummary = 600;

    private string? _full;
    private string? _link;
    private string? _guid;
    private string? _summary;
    private string? _published;
    private string? _updated;

    public string? Title { get; private set; }

    /// <summary>The first link to the item's page as it stands, which may be relative to the feed's address.</summary>
    public string? Link => _link ?? _guid;

    public string? Url { get; private set; }

    public string? Author { get; private set; }

    public string? Content => _full ?? _summary;

    public string? Published => _published ?? _updated;

    /// <summary>Reads the element at which the reader stands, and goes past it.</summary>
    /// <exception cref="XmlException">It is not well formed, or nested too deep.</exception>
    public static FeedItem Read(XmlReader reader, int deepest)
    {
        var item = new FeedItem();
        int depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return item;
        }

        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                item.Take(reader, deepest);
            }
            else
            {
                reader.Read();
            }
        }

        reader.Read();
        return item;
    }

    /// <summary>All text in the element at which the reader stands; goes past it.</summary>
    public static string Text(XmlReader reader, int deepest)
    {
        var text = new StringBuilder();
        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && !reader.EOF && reader.Depth > depth)
        {
            if (reader.Depth > deepest)
            {
                throw new XmlException($"Elements are nested more than {deepest} deep.", null, LineOf(reader), 0);
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }

            reader.Read();
        }

        if (!isEmpty)
        {
            reader.Read();
        }

        return text.ToString();
    }

    /// <returns>Why the text is not all of the report; null where it is.</returns>
    public string? WhyIncomplete(string text) =>
        _full is null && text.Length < LongestSummary ? "The feed gives a summary; the report stands at its address." : null;

    /// <summary>Takes what is new of one element, and always goes past it.</summary>
    private void Take(XmlReader reader, int deepest)
    {
        switch (reader.LocalName)
        {
            case "title" when Title is null:
                Title = Text(reader, deepest).Trim();
                break;
            case "link":
                TakeLink(reader, deepest);
                break;
            case "guid" when reader.GetAttribute("isPermaLink") != "false":
                string guid = Text(reader, deepest);
                _guid ??= NullIfEmpty(guid);
                Url ??= Address(guid);
                break;
            case "encoded" or "content" when reader.GetAttribute("src") is null && _full is null:
                _full = NullIfEmpty(Markup(reader, deepest));
                break;
            case "description" or "summary" when _summary is null:
                _summary = NullIfEmpty(Markup(reader, deepest));
                break;
            case "pubDate" or "published" or "date" or "issued":
                string published = Text(reader, deepest);
                _published ??= published;
                break;
            case "updated" or "modified":
                string updated = Text(reader, deepest);
                _updated ??= updated;
                break;
            case "creator" or "author":
                string author = Text(reader, deepest).Trim();
                Author ??= AuthorOf(author);
                break;
            default:
                Text(reader, deepest);
                break;
        }
    }

    private void TakeLink(XmlReader reader, int deepest)
    {
        string? href = reader.GetAttribute("rel") is null or "alternate" ? reader.GetAttribute("href") : null;
        string text = Text(reader, deepest);
        _link ??= NullIfEmpty(href ?? text);
        Url = Address(href ?? text) ?? Url;
    }

    /// <summary>HTML as it stands in the element: escaped, or as elements of XHTML.</summary>
    private static string Markup(XmlReader reader, int deepest)
    {
        if (reader.GetAttribute("type") == "text")
        {
            return System.Net.WebUtility.HtmlEncode(Text(reader, deepest));
        }

        return reader.GetAttribute("type") == "xhtml" ? reader.ReadInnerXml() : Text(reader, deepest);
    }

    /// <summary>"desk@example.org (Mara Linde)" is Mara Linde.</summary>
    private static string? AuthorOf(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        string name = open > 0 && text.EndsWith(')') && text.Contains('@', StringComparison.Ordinal)
            ? text[(open + 1)..^1]
            : text.Split('\n')[0].Trim();
        return name.Contains('@', StringComparison.Ordinal) ? null : NullIfEmpty(name);
    }

    private static string? Address(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;

    private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static int LineOf(XmlReader reader) => reader is IXmlLineInfo place ? place.LineNumber : 0;
}
