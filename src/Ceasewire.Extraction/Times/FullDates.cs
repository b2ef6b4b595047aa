using Ceasewire.Extraction.Times.Expressions;

namespace Ceasewire.Extraction.Times;

/// <summary>Dates that are said in full: day, month and year.</summary>
internal static class FullDates
{
    /// <returns>The day, or null where part of it is left to the reader.</returns>
    public static DateOnly? Of(Expression expression) => expression switch
    {
        CalendarDate { Year: >= 1800, Month: > 0, Day: > 0 } date
            when date.Day <= DateTime.DaysInMonth(date.Year, date.Month) =>
            new DateOnly(date.Year, date.Month, date.Day),
        DayPart { Day: { } day } => Of(day),
        ClockTime { Day: { } day } => Of(day),
        _ => null,
    };
}
