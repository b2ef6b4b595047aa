using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ceasewire.Records;

namespace Ceasewire.Intake.Html;

/// <summary>Parses a page that was found not to cost too much.</summary>
internal static class PageTree
{
    /// <summary>Walks of the tree are recursive: no deeper than any stack holds.</summary>
    private const int Deepest = 250;

    // References stay as they stand in the source, so that text can be found there again.
    private static readonly HtmlParserOptions Options = new()
    {
        IsKeepingSourceReferences = true,
        IsNotConsumingCharacterReferences = true,
        MaximumDepth = Deepest,
        SkipComments = true,
    };

    public static Outcome<IHtmlDocument> Parse(string source) =>
        PageCost.Refuse(source) is { } error
            ? new(null, error)
            : Outcome<IHtmlDocument>.Of(new HtmlParser(Options).ParseDocument(source));

    /// <summary>An attribute's value with its references resolved; null where there is none.</summary>
    public static string? Value(this AngleSharp.Dom.IElement element, string attribute) =>
        element.GetAttribute(attribute) is { } value ? CharacterReference.Decode(value).Trim() : null;

    /// <summary>The element's words with white space runs as one space.</summary>
    public static string Words(this AngleSharp.Dom.IElement element)
    {
        var block = new Block(element.LocalName);
        string data = element.TextContent;
        block.Append(data, new int[data.Length], Linking.Plain);
        return block.Text.ToString();
    }
}
