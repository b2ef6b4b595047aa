using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>
/// "5 May 2003", "August 1945", "1999", "29 December", "the 13th": what is not said is 0. Years before Christ are
/// negative.
/// </summary>
internal sealed record CalendarDate(int Year, int Month = 0, int Day = 0) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        if (Year != 0)
        {
            return TimeSense.Of(InYear(Year), TimeBasis.Said);
        }

        if (context.Published is not { } published)
        {
            return InToldYear(context);
        }

        return TimeSense.Of(
            Month == 0 ? Nearest(CalendarPoint.OfMonth(published).Step, published, context)
                : Nearest(steps => InYear(published.Year + steps), published, context),
            TimeBasis.Relative);
    }

    /// <summary>
    /// A day or month without its year is the nearest to publication, a month the last such one unless it lies ahead.
    /// </summary>
    private CalendarPoint Nearest(Func<int, CalendarPoint?> step, DateOnly published, TimeContext context)
    {
        var tense = context.Tense;
        CalendarPoint? best = null;
        int closest = int.MaxValue;
        for (int steps = -1; steps <= 1; steps++)
        {
            var (year, month) = step(steps) is { } found ? (found.Year, found.Part) : (published.Year, published.Month);
            if (Day > DateTime.DaysInMonth(year, month))
            {
                continue;
            }

            var point = Day > 0
                ? new CalendarPoint(Scale.Day, year, month, Day)
                : new CalendarPoint(Scale.Month, year, month);
            int distance = Distance(point, published, tense);
            if (distance < closest)
            {
                (best, closest) = (point, distance);
            }
        }

        return best ?? CalendarPoint.OfMonth(published);
    }

    private int Distance(CalendarPoint point, DateOnly published, Tense tense)
    {
        int days = point.First.DayNumber - published.DayNumber;

        // News tells more of what has been: days to come count double unless the tense says so. What lies on the wrong
        // side of publication for its tense counts as farther off; a bare month does so unless it is said to come.
        bool ahead = days > 0 && tense != Tense.Future && (Day == 0 || tense == Tense.Past);
        bool behind = days < 0 && tense == Tense.Future && point.After <= published;
        int distance = Math.Abs(days) * (days > 0 && tense != Tense.Future ? 2 : 1);
        return distance + (ahead || behind ? 300 : 0);
    }

    /// <summary>A history tells on in the year that it named last.</summary>
    private TimeSense InToldYear(TimeContext context)
    {
        if (context is not { Telling: Telling.History, Last: { Scale: > Scale.Decade } last })
        {
            string value = Day == 0
                ? $"XXXX-{Month:00}"
                : Month == 0 ? $"XXXX-XX-{Day:00}" : $"XXXX-{Month:00}-{Day:00}";
            return new TimeSense(Timex.Date, value)
            {
                Precision = Day == 0 ? TimePrecision.Month : TimePrecision.Day,
            };
        }

        if (Month > 0)
        {
            return TimeSense.Of(InYear(last.Year), TimeBasis.Relative);
        }

        return last.Scale is Scale.Month or Scale.Day && IsDay(last.Year, last.Part)
            ? TimeSense.Of(new CalendarPoint(Scale.Day, last.Year, last.Part, Day), TimeBasis.Relative)
            : TimeSense.Unplaced(Timex.Date);
    }

    private bool IsDay(int year, int month) => Day <= DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month);

    private CalendarPoint InYear(int year) =>
        Month == 0 ? CalendarPoint.OfYear(year)
        : Day == 0 || !IsDay(year, Month) ? new CalendarPoint(Scale.Month, year, Month)
        : new CalendarPoint(Scale.Day, year, Month, Day);
}
