using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>
/// Walks the source beside a walk of the tree and says where each character of a text node stands. A parser moves and
/// merges text; what is not found where the walk stands has no place.
/// </summary>
internal sealed class SourceCursor(string source)
{
    private static readonly FrozenSet<string> Raw =
        FrozenSet.Create("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext");

    private int _at;

    /// <summary>Goes on after the element's start tag; never back.</summary>
    public void Enter(IElement element)
    {
        if (element.SourceReference is { Position.Index: var start }
            && start >= _at
            && start < source.Length
            && Markup.StartsAt(source, start))
        {
            _at = Markup.EndOf(source, start);
        }
    }

    /// <returns>For each character of the node where it stands in the source; -1 from the first that is not
    /// found.</returns>
    public int[] Locate(IText text)
    {
        bool isRaw = text.ParentElement is { } parent && Raw.Contains(parent.LocalName);
        string data = text.Data;
        int[] places = new int[data.Length];
        int found = 0;
        while (found < data.Length)
        {
            SkipMarkup(isRaw);
            if (_at >= source.Length || !Matches(data[found]))
            {
                break;
            }

            places[found++] = _at;
            _at += source[_at] == '\r' && _at + 1 < source.Length && source[_at + 1] == '\n' ? 2 : 1;
        }

        if (found < data.Length)
        {
            // The parser put the node elsewhere, or together from more than one place. What markup was gone past is not
            // gone past again: so the walk stays linear.
            places.AsSpan(found).Fill(-1);
        }

        return places;
    }

    private bool Matches(char letter) => source[_at] == letter || (letter == '\n' && source[_at] == '\r');

    private void SkipMarkup(bool isRaw)
    {
        while (!isRaw && _at < source.Length && Markup.StartsAt(source, _at))
        {
            _at = Markup.EndOf(source, _at);
        }
    }
}
