using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction;

/// <summary>Spans in the order of their starts, asked which overlap another without looking at all of them.</summary>
internal sealed class SortedSpans
{
    private readonly ImmutableArray<TextSpan> _spans;

    /// <summary>For each span the furthest end of it and all before it.</summary>
    private readonly int[] _reach;

    public SortedSpans(ImmutableArray<TextSpan> spans)
    {
        _spans = spans;
        _reach = new int[spans.Length];
        for (int i = 0, reach = 0; i < spans.Length; i++)
        {
            _reach[i] = reach = Math.Max(reach, spans[i].End);
        }
    }

    /// <returns>Indices of spans, the last first.</returns>
    public IEnumerable<int> Overlapping(TextSpan other)
    {
        for (int i = CountBefore(other.End) - 1; i >= 0 && _reach[i] > other.Start; i--)
        {
            if (_spans[i].End > other.Start)
            {
                yield return i;
            }
        }
    }

    /// <returns>How many spans start before the offset.</returns>
    private int CountBefore(int offset)
    {
        (int low, int high) = (0, _spans.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _spans[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
