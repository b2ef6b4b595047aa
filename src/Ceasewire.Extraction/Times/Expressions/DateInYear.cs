using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>"July 25 of that year", "August of last year".</summary>
internal sealed record DateInYear(Expression Year, int Month, int Day) : Expression
{
    public override TimeSense Resolve(TimeContext context) =>
        Year.Resolve(context).Point is { Scale: Scale.Year } year
            ? TimeSense.Of(
                Day == 0 ? new CalendarPoint(Scale.Month, year.Year, Month)
                    : new CalendarPoint(Scale.Day, year.Year, Month, Day),
                TimeBasis.Relative)
            : TimeSense.Unplaced(Timex.Date);
}

/// <summary>"last September", "the previous April", "next May".</summary>
/// <param name="Shift">-1 for the last, 1 for the next, 0 for this year's.</param>
internal sealed record NamedMonth(int Month, int Shift, Anchor Anchor) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var origin = Anchor == Anchor.Told ? context.Told : context.Now;
        if (origin is not { } point || Units.At(point, Scanning.TimeUnit.Year) is not { } year)
        {
            return TimeSense.Unplaced(Timex.Date);
        }

        int now = point.HasDays && point.Scale > Scale.Year ? point.First.Month : Month;
        int years = Shift < 0 ? (Month < now ? 0 : -1) : Shift > 0 ? (Month > now ? 0 : 1) : 0;
        return TimeSense.Of(new CalendarPoint(Scale.Month, year.Year + years, Month), TimeBasis.Relative);
    }
}
