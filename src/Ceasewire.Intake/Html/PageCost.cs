using System.Collections.Frozen;
using Ceasewire.Records;

namespace Ceasewire.Intake.Html;

/// <summary>
/// Estimates, in one pass over the source, what a tree of it would cost, so that a page made to choke a parser is
/// refused before it is parsed.
/// </summary>
internal static class PageCost
{
    /// <summary>News pages have some thousands of tags, long live blogs some ten thousands.</summary>
    private const int MostTags = 60_000;

    /// <summary>Pages nest some 40 deep; tags that are never closed, which need not be, count as nesting here.</summary>
    private const int Deepest = 3_000;

    /// <summary>An open formatting element is opened again in each block that follows.</summary>
    private const int MostFormatting = 200;

    private const int MostAttributes = 1_000;

    /// <summary>Steps that a parser takes up the stack of open elements, over all tags.</summary>
    private const long MostSteps = 40_000_000;

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private static readonly FrozenSet<string> Unclosed = FrozenSet.Create(
        "p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot", "html", "head", "body");

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private static readonly FrozenSet<string> Raw = FrozenSet.Create("script", "style", "textarea", "title", "xmp");

    /// <returns>Why the page must not be parsed; null where it may.</returns>
    public static ErrorDetail? Refuse(string source)
    {
        int tags = 0, depth = 0, formatting = 0;
        long steps = 0;
        for (int at = 0; (at = NextMarkup(source, at)) >= 0;)
        {
            int end = Markup.EndOf(source, at);
            string name = Markup.NameAt(source, at);
            bool isClosing = source[at + 1] == '/';
            if (name.Length > 0 && !Void.Contains(name))
            {
                int change = isClosing ? -1 : 1;
                depth = Unclosed.Contains(name) ? depth : Math.Max(0, depth + change);
                formatting = Math.Max(0, formatting + (Formatting.Contains(name) ? change : 0));
            }

            tags++;
            steps += depth + (16L * formatting);
            string? problem = tags > MostTags ? $"more than {MostTags} tags"
                : depth > Deepest ? $"tags nested more than {Deepest} deep"
                : formatting > MostFormatting ? $"more than {MostFormatting} open formatting tags"
                : steps > MostSteps ? "tags nested too deep for too long"
                : source.AsSpan(at, end - at).Count('=') > MostAttributes ? $"a tag with more than {MostAttributes} attributes"
                : null;
            if (problem is not null)
            {
                return new("too-complex", $"Character {at}: {problem}. Save the page again, or give its text.");
            }

            at = !isClosing && Raw.Contains(name) ? RawEnd(source, end, name) : end;
        }

        return null;
    }

    private static int NextMarkup(string source, int at)
    {
        while (at < source.Length && (at = source.IndexOf('<', at)) >= 0)
        {
            if (Markup.StartsAt(source, at))
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    private static int RawEnd(string source, int at, string name)
    {
        int end = source.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? source.Length : end;
    }
}
