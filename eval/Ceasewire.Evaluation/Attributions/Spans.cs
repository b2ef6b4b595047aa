namespace Ceasewire.Evaluation.Attributions;

/// <summary>
/// The pieces of one role of an attribution, as the public definition compares them; equal where all pieces are.
/// </summary>
internal sealed class Spans : IEquatable<Spans>
{
    private readonly (int Start, int End)[] _pieces;

    private Spans((int Start, int End)[] pieces) => _pieces = pieces;

    public IReadOnlyList<(int Start, int End)> Pieces => _pieces;

    public bool IsEmpty => _pieces.Length == 0;

    /// <summary>
    /// Sorted; pieces with only spaces and marks between them are one; each without spaces and marks at its edges.
    /// </summary>
    public static Spans Of(CodePointText text, IEnumerable<(int Start, int End)> pieces)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var piece in pieces.OrderBy(piece => piece))
        {
            if (joined.Count > 0 && IsBlank(text, joined[^1].End, piece.Start))
            {
                joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, piece.End));
            }
            else
            {
                joined.Add(piece);
            }
        }

        return new([.. joined.Select(piece => Trim(text, piece))]);
    }

    public bool Equals(Spans? other) => other is not null && _pieces.AsSpan().SequenceEqual(other._pieces);

    public override bool Equals(object? obj) => Equals(obj as Spans);

    public override int GetHashCode() => _pieces.Aggregate(_pieces.Length, HashCode.Combine);

    /// <summary>They overlap, or both are empty.</summary>
    public bool Meets(Spans other) =>
        (IsEmpty && other.IsEmpty) || _pieces.Any(a => other._pieces.Any(b => a.Start < b.End && b.Start < a.End));

    /// <summary>Offsets of what is neither space nor mark.</summary>
    public HashSet<int> Letters(CodePointText text)
    {
        var letters = new HashSet<int>();
        foreach (var (start, end) in _pieces)
        {
            letters.UnionWith(Enumerable.Range(start, end - start).Where(at => !text.IsEdge(at)));
        }

        return letters;
    }

    /// <summary>Intersection over union of the letters.</summary>
    public double Share(CodePointText text, Spans other)
    {
        if (Equals(other))
        {
            return 1;
        }

        var (mine, theirs) = (Letters(text), other.Letters(text));
        int common = mine.Count(theirs.Contains);
        int all = mine.Count + theirs.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    private static bool IsBlank(CodePointText text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (!text.IsEdge(at))
            {
                return false;
            }
        }

        return true;
    }

    private static (int Start, int End) Trim(CodePointText text, (int Start, int End) piece)
    {
        var (start, end) = piece;
        while (start < end && text.IsEdge(start))
        {
            start++;
        }

        while (start < end && text.IsEdge(end - 1))
        {
            end--;
        }

        return start < end ? (start, end) : piece;
    }
}
