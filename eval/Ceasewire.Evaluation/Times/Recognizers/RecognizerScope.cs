using System.Text.RegularExpressions;

namespace Ceasewire.Evaluation.Times.Recognizers;

/// <summary>
/// Which cases are asked of a reader of news. A case is left out by its form alone, whether it would be read or not.
/// </summary>
internal static partial class RecognizerScope
{
    /// <returns>Why the case is out of scope; null where it is in.</returns>
    public static string? Outside(RecognizerCase item)
    {
        foreach (var result in item.Results)
        {
            string? why = result.Kind is not ("date" or "daterange" or "duration") ? "clock times, sets, time zones"
                : result.Readings.Any(IsNoDay) ? "days that do not exist"
                : Bare().IsMatch(result.Text) ? "bare numbers (\"4.22\", \"the 27\")"
                : Spaced().IsMatch(result.Text) ? "numbers with a spaced separator (\"11 - 2016\")"
                : Own().IsMatch(result.Text) ? "the speaker's own calendar (\"my week\")"
                : Business().IsMatch(result.Text) ? "business days"
                : null;
            if (why is not null)
            {
                return why;
            }
        }

        return null;
    }

    /// <summary>31 November, or the fifth Sunday of a month that has four; a season has no days there either.</summary>
    private static bool IsNoDay(RecognizerReading reading) =>
        reading.Moment is "0001-01-01" or "not resolved" && !Season().IsMatch(reading.Timex);

    [GeneratedRegex("(?:SP|SU|FA|WI)$")]
    private static partial Regex Season();

    [GeneratedRegex(
        @"^(?:from |between )?(?:the )?(?:\d{1,2}(?:[./-]\d{1,2})?|thirty)(?: (?:to|and) \d{1,2}[./-]\d{1,2})?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\d+(?: +[-/] *| *[-/] +)\d+$")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\bmy\b", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(@"\bbusiness\b", RegexOptions.IgnoreCase)]
    private static partial Regex Business();
}
