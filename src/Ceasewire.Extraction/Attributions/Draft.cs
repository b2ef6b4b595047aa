using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>An attribution while quotations are still being joined to it.</summary>
internal sealed class Draft(Cue? cue, IEnumerable<TextSpan> content)
{
    /// <summary>Null for a bare quotation.</summary>
    public Cue? Cue { get; } = cue;

    /// <summary>The cue tells a quotation next to it.</summary>
    public bool IsDirect { get; private set; }

    public List<TextSpan> Content { get; } = [.. content];

    public List<TextSpan> Continued { get; } = [];

    /// <summary>
    /// The cue tells a quotation next to it: only quotations are its content then, whatever the tree gave it.
    /// </summary>
    public void Quote(TextSpan quotation)
    {
        if (!IsDirect)
        {
            Content.Clear();
            IsDirect = true;
        }

        Content.Add(quotation);
    }

    /// <summary>Another quotation of the cue.</summary>
    public void Append(TextSpan quotation) => Content.Add(quotation);

    /// <summary>The speaker goes on where no cue says so.</summary>
    public void GoOn(TextSpan span)
    {
        Content.Add(span);
        Continued.Add(span);
    }

    /// <summary>In text order, none overlapping another.</summary>
    public ImmutableArray<TextSpan> Sorted()
    {
        Content.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var pieces = ImmutableArray.CreateBuilder<TextSpan>(Content.Count);
        foreach (var piece in Content)
        {
            if (pieces.Count > 0 && piece.Start < pieces[^1].End)
            {
                pieces[^1] = new(pieces[^1].Start, Math.Max(pieces[^1].End, piece.End));
            }
            else
            {
                pieces.Add(piece);
            }
        }

        return pieces.ToImmutable();
    }
}
