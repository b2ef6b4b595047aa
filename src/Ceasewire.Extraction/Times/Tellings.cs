using Ceasewire.Extraction.Times.Expressions;

namespace Ceasewire.Extraction.Times;

/// <summary>Whether a text is news or a history, by the times it names.</summary>
internal static class Tellings
{
    /// <summary>
    /// A few years gone by are the background of a report; more of them, with hardly a weekday, are a history.
    /// </summary>
    private const int FewestYears = 5;

    public static Telling Of(List<FoundExpression> found, DateOnly? published)
    {
        if (published is not { } day)
        {
            return Telling.Undated;
        }

        int old = 0, recent = 0;
        foreach (var (expression, _) in found)
        {
            switch (expression)
            {
                case CalendarDate { Year: not 0 } date when date.Year < day.Year:
                    old++;
                    break;
                case CalendarDate { Year: not 0 } or WeekdayDate or DayWord or NightBefore
                    or DayPart { Day: WeekdayDate or DayWord }:
                    recent++;
                    break;
            }
        }

        return old >= FewestYears && old > 2 * recent ? Telling.History : Telling.News;
    }
}
