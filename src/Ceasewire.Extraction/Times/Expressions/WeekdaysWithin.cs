using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>"Friday next week", "Monday of the following week".</summary>
/// <param name="Weekday">1 is Monday.</param>
internal sealed record WeekdayIn(int Weekday, Expression Week) : Expression
{
    public override TimeSense Resolve(TimeContext context) =>
        Week.Resolve(context).Point is { Scale: Scale.Week, HasDays: true } week
            ? TimeSense.Of(CalendarPoint.OfDay(week.First.AddDays(Weekday - 1)), TimeBasis.Relative)
            : new WeekdayDate(Weekday, null).Resolve(context);
}

/// <summary>"the second Friday of June", "the last Sunday of next month".</summary>
/// <param name="Number">-1 for the last.</param>
/// <param name="Month">Null for the month of publication.</param>
internal sealed record WeekdayOfMonth(int Number, int Weekday, Expression? Month) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var sense = (Month ?? new UnitDate(Scanning.TimeUnit.Month, 0, Anchor.Publication)).Resolve(context);
        if (sense.Point is not { Scale: Scale.Month, HasDays: true } month)
        {
            return TimeSense.Unplaced(Timex.Date);
        }

        var named = new WeekdayDate(Weekday, null);
        var day = Number < 0 ? named.OnOrAfter(month.After.AddDays(-7))
            : named.OnOrAfter(month.First).AddDays(7 * (Number - 1));

        // There is no fifth Friday in most months.
        return day < month.After ? TimeSense.Of(CalendarPoint.OfDay(day), sense.Basis) : TimeSense.Unplaced(Timex.Date);
    }
}

/// <summary>"Friday the 22nd": the nearest to publication that is both.</summary>
internal sealed record WeekdayOnDay(int Weekday, int Day) : Expression
{
    /// <summary>A day of the month falls on each weekday within this many months.</summary>
    private const int Farthest = 11;

    public override TimeSense Resolve(TimeContext context)
    {
        if (context.Now is not { Scale: Scale.Day, HasDays: true } now)
        {
            return TimeSense.Unplaced(Timex.Date);
        }

        var month = CalendarPoint.OfMonth(now.First);
        CalendarPoint? best = null;
        for (int steps = -Farthest; steps <= Farthest; steps++)
        {
            if (month.Step(steps) is { HasDays: true } near && Day <= DateTime.DaysInMonth(near.Year, near.Part)
                && new CalendarPoint(Scale.Day, near.Year, near.Part, Day) is var day
                && new WeekdayDate(Weekday, null).OnOrAfter(day.First) == day.First
                && (best is null || Distance(day, now) < Distance(best.Value, now)))
            {
                best = day;
            }
        }

        return best is { } found ? TimeSense.Of(found, TimeBasis.Relative) : TimeSense.Unplaced(Timex.Date);
    }

    private static int Distance(CalendarPoint day, CalendarPoint now) =>
        Math.Abs(day.First.DayNumber - now.First.DayNumber);
}

/// <summary>"the 20th of next month"; no day where the month is too short.</summary>
internal sealed record DayOfMonth(Expression Month, int Day) : Expression
{
    public override TimeSense Resolve(TimeContext context) =>
        Month.Resolve(context).Point is { Scale: Scale.Month, HasDays: true } month
            && Day <= DateTime.DaysInMonth(month.Year, month.Part)
            ? TimeSense.Of(new CalendarPoint(Scale.Day, month.Year, month.Part, Day), TimeBasis.Relative)
            : TimeSense.Unplaced(Timex.Date);
}

/// <summary>"two Sundays from now".</summary>
internal sealed record WeekdaysOn(int Weekday, int Count) : Expression
{
    public override TimeSense Resolve(TimeContext context) => context.Published is { } published
        ? TimeSense.Of(
            CalendarPoint.OfDay(new WeekdayDate(Weekday,
                null).OnOrAfter(published.AddDays(1)).AddDays(7 * (Count - 1))),
            TimeBasis.Relative)
        : TimeSense.Unplaced(Timex.Date);
}
