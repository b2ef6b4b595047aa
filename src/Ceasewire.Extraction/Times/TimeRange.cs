using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>Two expressions that say when something began and ended: "from 3 to 5 May".</summary>
/// <param name="Span">With "from" or "between" before the first.</param>
/// <param name="Last">Where it is a bare weekday, the first such day from the first expression on.</param>
public sealed record TimeRange(TextSpan Span, TimeMention First, TimeMention Last)
{
    /// <summary>As one time, from the first day of the first until the last day of the last.</summary>
    public TimeMention Joined => First with
    {
        Span = Span,
        Value = null,
        Edtf = First.Edtf is { } from && Last.Edtf is { } until
            ? $"{from.Split('/')[0]}/{until.Split('/')[^1]}"
            : null,
        End = Last.End,
        Precision = TimePrecision.Interval,
    };
}
