using System.Globalization;
using System.Text.RegularExpressions;
using Ceasewire.Extraction.Times;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Times.Recognizers;

/// <summary>
/// Whether an expression that was read is the expected one. Where the suite's conventions differ, they are translated:
/// its spans take in prepositions and articles, its ranges end before the day they name last, a length that touches the
/// day of reading leaves that day out, and "two years ago" is a day to it, to us the year that holds the day.
/// </summary>
/// <param name="LastFrom">Where the last of the two expressions of a range begins.</param>
internal sealed partial record RecognizerAnswer(TimeMention Time, DateTime? LastFrom)
{
    public bool IsRight(RecognizerCase item, RecognizerResult expected) =>
        Core(item.Input, new TextSpan(expected.Start, expected.End)) == Core(item.Input, Time.Span)
        && (item.Reference is not { } reference || expected.Readings.All(reading => reading.Timex.Length == 0)
            || expected.Readings.Any(reading => Means(reading, expected.Text, reference)));

    private static TextSpan Core(string text, TextSpan span)
    {
        string words = text[span.Start..span.End];
        int start = span.Start + Leading().Match(words).Length;
        int end = span.End - (words.Length - words.TrimEnd('.').Length);
        return new TextSpan(start, Math.Max(start, end));
    }

    private bool Means(RecognizerReading reading, string text, DateOnly reference) =>
        Time.Value == reading.Timex || Time.Value == reading.Moment
        || (reading.Timex is "SP" or "SU" or "FA" or "WI"
            && Time.Value?.EndsWith("-" + reading.Timex, StringComparison.Ordinal) == true)
        || IsSameRange(reading)
        || (Length().Match(reading.Timex) is { Success: true } length && Time.Value == length.Groups[1].Value
            && Touches(reading, reference))
        || (Reckoned().IsMatch(text) && Holds(reading));

    /// <summary>The same first day, and the same last one or the one after it.</summary>
    private bool IsSameRange(RecognizerReading reading) =>
        reading.Start is { } start && reading.End is { } end && Time.Start is { } from && Time.End is { } until
        && DateOnly.FromDateTime(from) == start
        && (DateOnly.FromDateTime(until) == end || DateOnly.FromDateTime(until).AddDays(-1) == end
            || (LastFrom is { } last && DateOnly.FromDateTime(last) == end));

    /// <summary>A length from or until the day of reading, which may be counted or not.</summary>
    private bool Touches(RecognizerReading reading, DateOnly reference) =>
        reading.Start is { } start && reading.End is { } end && Time.Start is { } from && Time.End is { } until
        && ((end == reference && DateOnly.FromDateTime(from) == start)
            || (start.DayNumber - reference.DayNumber is 0 or 1
                && end.DayNumber - DateOnly.FromDateTime(until).DayNumber is -1 or 0 or 1));

    /// <summary>"Two months ago" is the month that holds the day.</summary>
    private bool Holds(RecognizerReading reading) =>
        DateTime.TryParseExact(reading.Moment, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day)
        && Time.Start <= day && day < Time.End;

    [GeneratedRegex(
        @"^(?:(?:the|on|in|for|from|between|at|by|since|until|till|before|after|during|over|within|of)\s+)*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@",(P[^,)]+)\)$")]
    private static partial Regex Length();

    [GeneratedRegex(@"^(?:in )?[\w ]*\b(?:weeks?|months?|years?|decades?)(?: ago| from now| later)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reckoned();
}
