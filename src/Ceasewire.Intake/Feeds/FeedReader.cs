using System.Xml;
using Ceasewire.Intake.Html;
using Ceasewire.Records;

namespace Ceasewire.Intake.Feeds;

/// <summary>
/// Reads RSS and Atom, one article an item. Document types are not allowed, and with them go external entities and
/// entities that grow.
/// </summary>
internal sealed class FeedReader
{
    private const string Step = "ceasewire-feed/1";
    private const int MostItems = 5_000;
    private const int Deepest = 100;
    private const int LongestTitle = 500;
    private const int HeadCharacters = 4096;

    private readonly string _name;
    private string? _outlet;
    private string? _language;

    private FeedReader(string name) => _name = name;

    public static IEnumerable<Incoming> Read(Stream stream, string name, Declaration declared)
    {
        var bytes = InputBytes.Read(stream, "The feed", Limits.FeedBytes);
        var text = bytes.IsValue ? PageEncoding.Decode(bytes.Value, declared.Charset) : new(null, bytes.Error);
        return !text.IsValue ? [Incoming.Refuse(name, text.Error)]
            : HasDoctype(text.Value.Text)
                ? [Incoming.Refuse(
                    name,
                    "doctype",
                    "The feed declares a document type, which feeds need not and which can hide what a reader must not open. Remove the <!DOCTYPE …>.")]
            : new FeedReader(name).Items(text.Value.Text);
    }

    private static bool HasDoctype(string text) =>
        text.AsSpan(0, Math.Min(text.Length, HeadCharacters)).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Incoming> Items(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Limits.FeedBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        int count = 0;
        while (true)
        {
            var (incoming, isLast) = Next(reader, count + 1);
            if (incoming is not null)
            {
                count++;
                yield return incoming;
            }

            if (isLast)
            {
                break;
            }

            if (count == MostItems)
            {
                yield return Incoming.Refuse(
                    _name, "too-many", $"The feed has more than {MostItems} items; what follows was not read. Split it.");
                yield break;
            }
        }

        if (count == 0)
        {
            yield return Incoming.Refuse(_name, "no-items", "The feed has no items. Check that it is RSS or Atom.");
        }
    }

    private (Incoming? Item, bool IsLast) Next(XmlReader reader, int number)
    {
        try
        {
            while (!reader.EOF)
            {
                if (reader.Depth > Deepest)
                {
                    return (Incoming.Refuse(_name, "too-complex", $"{Where(reader)}: elements nested more than {Deepest} deep."), true);
                }

                if (reader is { NodeType: XmlNodeType.Element, LocalName: "item" or "entry" })
                {
                    return (ToArticle(FeedItem.Read(reader, Deepest), $"{_name}#{number}"), reader.EOF);
                }

                if (reader.NodeType == XmlNodeType.Element && reader.Depth <= 2)
                {
                    ReadHead(reader);
                }
                else
                {
                    reader.Read();
                }
            }

            return (null, true);
        }
        catch (XmlException error)
        {
            return (Incoming.Refuse(
                _name,
                "bad-feed",
                $"Line {error.LineNumber}, position {error.LinePosition}: {FirstSentence(error.Message)} What follows was not read."), true);
        }
    }

    /// <summary>Reads the feed's own title and language, and goes to the next node.</summary>
    private void ReadHead(XmlReader reader)
    {
        _language ??= reader.GetAttribute("xml:lang");
        switch (reader.LocalName)
        {
            case "title" when _outlet is null:
                _outlet = FeedItem.Text(reader, Deepest).Trim();
                break;
            case "language" when _language is null:
                _language = FeedItem.Text(reader, Deepest).Trim();
                break;
            default:
                reader.Read();
                break;
        }
    }

    private Incoming ToArticle(FeedItem item, string name)
    {
        if (item.Content is null || HtmlPages.ReadFragment(item.Content, name) is not { } read)
        {
            return Incoming.Refuse(name, "no-text", $"The item “{Short(item.Title)}” has no text that can be read. Fetch its page: {item.Url ?? "it gives no address"}.");
        }

        var article = read with
        {
            Title = item.Title is { Length: > 0 and <= LongestTitle } title ? CharacterReference.Decode(title) : null,
            Url = item.Url,
            Published = DateText.Find(item.Published),
            Byline = BylineText.Clean(item.Author),
            Outlet = string.IsNullOrEmpty(_outlet) ? null : Short(_outlet),
            Incomplete = read.Incomplete ?? item.WhyIncomplete(read.Text),
            Language = Languages.LanguageIdentifier.Identify(read.Text, _language),
        };
        return Incoming.Receive(article, Step, HtmlPages.Step);
    }

    private static string Short(string? text) => text is null ? "" : text.Length > 300 ? text[..300] + "…" : text;

    private static string Where(XmlReader reader) =>
        reader is IXmlLineInfo place ? $"Line {place.LineNumber}, position {place.LinePosition}" : "The feed";

    private static string FirstSentence(string message) =>
        message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..(end + 1)] : message;
}
