using Ceasewire.Extraction.Times.Expressions;

namespace Ceasewire.Extraction.Times;

/// <summary>
/// A month or day without a year takes it from the one it is joined to: "between March and June 2015", "May 3-5, 2016",
/// "from 20 December to 5 January 2017".
/// </summary>
internal static class SharedYears
{
    private const int LongestJoint = 12;

    public static void Share(string text, List<FoundExpression> found)
    {
        for (int at = found.Count - 2; at >= 0; at--)
        {
            if (found[at].Expression is CalendarDate { Year: 0, Month: > 0 } first
                && found[at + 1].Expression is CalendarDate { Year: > 0, Month: > 0 } last
                && found[at + 1].Span.Start - found[at].Span.End is >= 1 and <= LongestJoint
                && IsJoint(text.AsSpan(found[at].Span.End..found[at + 1].Span.Start).Trim()))
            {
                bool isEarlier = first.Month < last.Month || (first.Month == last.Month && first.Day <= last.Day);
                found[at] = found[at] with { Expression = first with { Year = isEarlier ? last.Year : last.Year - 1 } };
            }
        }
    }

    private static bool IsJoint(ReadOnlySpan<char> joint) =>
        joint is "to" or "to the" or "until" or "till" or "through" or "-" or "–" or "—"
            or "and" or "and the" or "or" or "," or ", and";
}
