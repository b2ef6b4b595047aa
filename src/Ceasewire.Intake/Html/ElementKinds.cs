using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>What elements are by their names alone.</summary>
internal static class ElementKinds
{
    private static readonly FrozenSet<string> NeverText = FrozenSet.Create(
        "script", "style", "noscript", "template", "svg", "math", "iframe", "button", "select", "textarea", "input",
        "object", "embed", "video", "audio", "picture", "canvas", "dialog", "head", "map", "nav", "footer", "menu",
        "noembed", "noframes", "title");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul");

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        "navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "search", "form", "toolbar",
        "menu", "menubar");

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsHeading(string tag) => tag is ['h', >= '1' and <= '6'];

    /// <summary>Whether what stands in it is never a report's words, and how much of it there is does not
    /// matter.</summary>
    public static bool IsNeverText(IElement element) => NeverText.Contains(element.LocalName) || IsHidden(element);

    /// <summary>A link that a parser opened again after one that was never closed has no place in the source, and is
    /// none.</summary>
    public static bool IsLink(IElement element) => element.LocalName == "a" && element.SourceReference is not null;

    public static bool HasFurnitureRole(IElement element) =>
        element.GetAttribute("role") is { } role && Roles.Contains(role);

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style
            && style.Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase));
}
