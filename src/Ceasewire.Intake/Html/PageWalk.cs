using AngleSharp.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>
/// Walks a page once, in its order, and gathers the blocks of the elements asked for and what was left out of them.
/// </summary>
internal sealed class PageWalk
{
    private readonly SourceCursor _cursor;
    private readonly Furniture _furniture;
    private readonly Dictionary<IElement, List<PagePart>> _roots;
    private List<PagePart>? _parts;
    private Block? _block;

    private PageWalk(string source, Furniture furniture, IEnumerable<IElement> roots)
    {
        _cursor = new SourceCursor(source);
        _furniture = furniture;
        _roots = roots.ToDictionary(root => root, _ => new List<PagePart>());
    }

    /// <returns>For each root its blocks and omissions, in the page's order.</returns>
    public static Dictionary<IElement, List<PagePart>> Read(
        IElement page, string source, Furniture furniture, IEnumerable<IElement> roots)
    {
        var walk = new PageWalk(source, furniture, roots);
        walk.Visit(page, null, Linking.Plain);
        return walk._roots;
    }

    /// <param name="omitted">Why all of it is left out; null where it is kept.</param>
    private void Visit(IElement element, OmissionKind? omitted, Linking linking)
    {
        _cursor.Enter(element);
        var outer = _parts;
        bool isRoot = _roots.TryGetValue(element, out var parts);
        if (isRoot)
        {
            // A root is kept even where it stands in what is not.
            (_parts, omitted) = (parts, null);
        }
        else if (omitted is null && _parts is not null && _furniture.KindOf(element) is { } kind)
        {
            EndBlock(element);
            _parts.Add(new PagePart(null, kind, element));
            omitted = kind;
        }

        if (ElementKinds.IsBlock(element))
        {
            EndBlock(element);
        }

        VisitChildren(element, omitted, ElementKinds.IsLink(element) ? Linking.Linked : linking);
        if (ElementKinds.IsBlock(element) || isRoot)
        {
            EndBlock(element.ParentElement);
        }

        _parts = outer;
    }

    private void VisitChildren(IElement element, OmissionKind? omitted, Linking linking)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner)
            {
                if (inner.LocalName == "br" && omitted is null && _block?.TryBreak() == false)
                {
                    EndBlock(element);
                }

                Visit(inner, omitted, linking);
            }
            else if (child is IText text)
            {
                int[] places = _cursor.Locate(text);
                if (omitted is null && _parts is not null)
                {
                    _block ??= new Block(BlockOf(element));
                    _block.Append(text.Data, places, linking);
                }
            }
        }
    }

    private void EndBlock(IElement? next)
    {
        if (_block is { Text.Length: > 0 } done)
        {
            _parts?.Add(new PagePart(done, null, next));
        }

        _block = null;
    }

    private static string BlockOf(IElement element)
    {
        var at = element;
        while (!ElementKinds.IsBlock(at) && at.ParentElement is { } parent)
        {
            at = parent;
        }

        return at.LocalName;
    }
}

/// <summary>A block of the page, or something that was left out, and then the element that it was.</summary>
internal sealed record PagePart(Block? Block, OmissionKind? Kind, IElement? Element);
