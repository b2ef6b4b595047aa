using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>
/// Ranges of time. TIMEX3 marks the two expressions; what happens "from 3 to 5 May" happens on neither alone.
/// </summary>
public static class TimeRanges
{
    private const string From = "from";
    private const string Between = "between";

    /// <summary>As much of a text as "and" or "until" with the spaces around takes.</summary>
    private const int LongestJoint = 16;

    public static ImmutableArray<TimeRange> In(string text, ImmutableArray<TimeMention> mentions)
    {
        var found = ImmutableArray.CreateBuilder<TimeRange>();
        for (int at = 0; at + 1 < mentions.Length; at++)
        {
            if (At(text, mentions, at) is { } range)
            {
                found.Add(range);
            }
        }

        return found.ToImmutable();
    }

    /// <returns>The range that begins with a mention; null where the next does not end one.</returns>
    public static TimeRange? At(string text, ImmutableArray<TimeMention> mentions, int at)
    {
        if (at + 1 >= mentions.Length || mentions[at] is not { Kind: Timex.Date or Timex.Time } first
            || mentions[at + 1] is not { Kind: Timex.Date or Timex.Time } last
            || last.Span.Start - first.Span.End is < 1 or > LongestJoint)
        {
            return null;
        }

        var lead = text.AsSpan(0, first.Span.Start).TrimEnd();
        bool isLed = lead.EndsWith(Between, StringComparison.OrdinalIgnoreCase);
        bool isBetween = isLed
            || text.AsSpan(first.Span.Start..first.Span.End).Contains(Between, StringComparison.OrdinalIgnoreCase);
        if (!Joins(text.AsSpan(first.Span.End, last.Span.Start - first.Span.End).Trim(), isBetween))
        {
            return null;
        }

        int start = isLed ? lead.Length - Between.Length
            : lead.EndsWith(From, StringComparison.OrdinalIgnoreCase) ? lead.Length - From.Length
            : first.Span.Start;
        return Ordered(new TextSpan(start, last.Span.End), first.Placed(), last.Placed());
    }

    private static bool Joins(ReadOnlySpan<char> joint, bool isBetween) => joint switch
    {
        "to" or "until" or "till" or "through" or "-" or "–" or "—" or "~" => true,
        "and" or "and the" => isBetween,
        _ => false,
    };

    private static TimeRange? Ordered(TextSpan span, TimeMention first, TimeMention last)
    {
        if (first.Start is not { } start || last.Start is null)
        {
            // Without a day of publication they are a range still, that cannot be placed.
            return first.Published is null && first.Start is null ? new TimeRange(span, first, last) : null;
        }

        if (last.Weekday is { } weekday)
        {
            // "from Friday to Sunday": the Sunday after, wherever the last such day lies.
            last = On(last, new WeekdayDate(weekday, null).OnOrAfter(DateOnly.FromDateTime(start)));
        }
        else if (last.Start < start && HasNoYear(first) && HasNoYear(last) && start < last.Start.Value.AddYears(1))
        {
            // "from 20 December to 5 January": the January after, unless that would end what has been in the future.
            bool isOver = last.Published is { } day && TimeSense.Midnight(day) is var now
                && last.Start <= now && last.Start.Value.AddYears(1) > now;
            (first, last) = isOver ? (InYear(first, -1), last) : (first, InYear(last, 1));
        }

        return first.Start < last.Start ? new TimeRange(span, first, last) : null;
    }

    /// <summary>A day or month that was put into a year by its nearness to publication; not 29 February.</summary>
    private static bool HasNoYear(TimeMention mention) =>
        mention is { Basis: TimeBasis.Relative, Value: { Length: 7 or 10 } value }
        && mention.Precision is TimePrecision.Day or TimePrecision.Month
        && value == mention.Edtf && !value.EndsWith("-02-29", StringComparison.Ordinal);

    private static TimeMention InYear(TimeMention mention, int years)
    {
        var start = mention.Start!.Value.AddYears(years);
        string value = start.Year.ToString("0000", CultureInfo.InvariantCulture) + mention.Value![4..];
        return mention with { Value = value, Edtf = value, Start = start, End = mention.End!.Value.AddYears(years) };
    }

    private static TimeMention On(TimeMention mention, DateOnly day) => mention with
    {
        Value = TimeSense.Iso(day),
        Edtf = TimeSense.Iso(day),
        Start = TimeSense.Midnight(day),
        End = TimeSense.Midnight(day.AddDays(1)),
    };
}
