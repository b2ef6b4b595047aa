using System.Globalization;
using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>Units of time and the calendar.</summary>
internal static class Units
{
    /// <summary>
    /// The stretch of the unit's length that holds the point; null where the point is too coarse to tell.
    /// </summary>
    public static CalendarPoint? At(CalendarPoint point, TimeUnit unit)
    {
        var scale = ScaleOf(unit);
        if (scale > point.Scale)
        {
            return null;
        }

        return scale switch
        {
            Scale.Year when point.Scale >= Scale.Year => CalendarPoint.OfYear(point.Year),
            Scale.Decade when point.Scale >= Scale.Year => new(Scale.Decade, point.Year / 10),
            Scale.Century when point.Scale >= Scale.Year => new(Scale.Century, point.Year / 100),
            Scale.Century when point.Scale == Scale.Decade => new(Scale.Century, point.Year / 10),
            _ when scale == point.Scale => point,
            _ when !point.HasDays => null,
            Scale.Quarter => new(Scale.Quarter, point.Year, ((point.First.Month - 1) / 3) + 1),
            Scale.Month => CalendarPoint.OfMonth(point.First),
            Scale.Week => CalendarPoint.OfWeek(point.First),
            Scale.Weekend => CalendarPoint.OfWeekend(point.First),
            _ => null,
        };
    }

    /// <summary>
    /// The TIMEX3 value of a unit that lies somewhere in a coarser point: a day in 1980 is 1980-XX-XX.
    /// </summary>
    public static string? Open(CalendarPoint point, TimeUnit unit) => (point.Scale, unit) switch
    {
        (Scale.Year, TimeUnit.Month) => point.ToTimex() + "-XX",
        (Scale.Year, TimeUnit.Day) => point.ToTimex() + "-XX-XX",
        (Scale.Year, TimeUnit.Week) => point.ToTimex() + "-WXX",
        (Scale.Month, TimeUnit.Day) => point.ToTimex() + "-XX",
        (Scale.Day, TimeUnit.Hour or TimeUnit.Minute) => point.ToTimex() + "TXX",
        _ => null,
    };

    /// <summary>TIMEX3's duration: "P3D", "PT24H", "PXW" for a vague one.</summary>
    public static string Length(double? amount, TimeUnit unit)
    {
        string count = amount is { } known ? Factor(known, unit).ToString(CultureInfo.InvariantCulture) : "X";
        return unit switch
        {
            TimeUnit.Second => $"PT{count}S",
            TimeUnit.Minute => $"PT{count}M",
            TimeUnit.Hour => $"PT{count}H",
            TimeUnit.Day => $"P{count}D",
            TimeUnit.Weekend => $"P{count}WE",
            TimeUnit.Week or TimeUnit.Fortnight => $"P{count}W",
            TimeUnit.Month => $"P{count}M",
            TimeUnit.Quarter => $"P{count}Q",
            TimeUnit.Decade when amount is null => "PXY",
            TimeUnit.Century when amount is null => "PXY",
            _ => $"P{count}Y",
        };
    }

    public static double DaysIn(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 1 / 86_400.0,
        TimeUnit.Minute => 1 / 1_440.0,
        TimeUnit.Hour => 1 / 24.0,
        TimeUnit.Day => 1,
        TimeUnit.Weekend => 2,
        TimeUnit.Week => 7,
        TimeUnit.Fortnight => 14,
        TimeUnit.Month => 30,
        TimeUnit.Quarter => 91,
        TimeUnit.Year => 365,
        TimeUnit.Decade => 3_652,
        _ => 36_525,
    };

    private static double Factor(double amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Fortnight => amount * 2,
        TimeUnit.Decade => amount * 10,
        TimeUnit.Century => amount * 100,
        _ => amount,
    };

    private static Scale ScaleOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Weekend => Scale.Weekend,
        TimeUnit.Week or TimeUnit.Fortnight => Scale.Week,
        TimeUnit.Month => Scale.Month,
        TimeUnit.Quarter => Scale.Quarter,
        TimeUnit.Year => Scale.Year,
        TimeUnit.Decade => Scale.Decade,
        TimeUnit.Century => Scale.Century,
        _ => Scale.Day,
    };
}
