using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Calendar;

/// <summary>A stretch of the calendar that has a name: a day, a month, a season, a decade.</summary>
/// <param name="Year">
/// Counted in the scale: 194 for the 1940s, 18 for the nineteenth century; negative before Christ.
/// </param>
/// <param name="Part">Month, ISO week, quarter or half, or season (1 is spring); 0 for longer stretches.</param>
/// <param name="Day">Day of the month, or 0.</param>
internal readonly record struct CalendarPoint(Scale Scale, int Year, int Part = 0, int Day = 0)
{
    private static readonly string[] SeasonCodes = ["", "SP", "SU", "FA", "WI"];

    public static CalendarPoint OfDay(DateOnly day) => new(Scale.Day, day.Year, day.Month, day.Day);

    public static CalendarPoint OfMonth(DateOnly day) => new(Scale.Month, day.Year, day.Month);

    public static CalendarPoint OfYear(int year) => new(Scale.Year, year);

    /// <summary>The ISO week, Monday to Sunday, that the day lies in.</summary>
    public static CalendarPoint OfWeek(DateOnly day) => Week(day, Scale.Week);

    public static CalendarPoint OfWeekend(DateOnly day) => Week(day, Scale.Weekend);

    /// <summary>Whether years 1 to 9999 hold it, so that it has a <see cref="DateOnly"/>.</summary>
    public bool HasDays => Year >= 0 && Years().First >= 1 && Years().After <= 9999;

    /// <summary>The first day. Only where <see cref="HasDays"/>.</summary>
    public DateOnly First => Scale switch
    {
        Scale.Day => new DateOnly(Year, Part, Day),
        Scale.Week => Monday,
        Scale.Weekend => Monday.AddDays(5),
        Scale.Month => new DateOnly(Year, Part, 1),
        Scale.Season => new DateOnly(Year, Part * 3, 1),
        Scale.Quarter => new DateOnly(Year, (Part * 3) - 2, 1),
        Scale.Half => new DateOnly(Year, (Part * 6) - 5, 1),
        _ => new DateOnly(Years().First, 1, 1),
    };

    /// <summary>The day after the last one.</summary>
    public DateOnly After => Scale switch
    {
        Scale.Day => First.AddDays(1),
        Scale.Week => First.AddDays(7),
        Scale.Weekend => First.AddDays(2),
        Scale.Month => First.AddMonths(1),
        Scale.Season or Scale.Quarter => First.AddMonths(3),
        Scale.Half => First.AddMonths(6),
        _ => new DateOnly(Years().After, 1, 1),
    };

    public TimePrecision Precision => Scale switch
    {
        Scale.Century => TimePrecision.Interval,
        Scale.Decade => TimePrecision.Decade,
        Scale.Year => TimePrecision.Year,
        Scale.Half or Scale.Quarter or Scale.Weekend => TimePrecision.Interval,
        Scale.Season => TimePrecision.Season,
        Scale.Month => TimePrecision.Month,
        Scale.Week => TimePrecision.Week,
        _ => TimePrecision.Day,
    };

    private DateOnly Monday => ISOWeek.ToDateOnly(Year, Part, DayOfWeek.Monday);

    /// <summary>The TIMEX3 value: "1943-SU", "2009-W12-WE", "BC0490".</summary>
    public string ToTimex()
    {
        string era = Year < 0 ? "BC" : "";
        int year = Math.Abs(Year);
        return Scale switch
        {
            Scale.Century => Invariant($"{era}{year:00}"),
            Scale.Decade => Invariant($"{era}{year:000}"),
            Scale.Year => Invariant($"{era}{year:0000}"),
            Scale.Half => Invariant($"{era}{year:0000}-H{Part}"),
            Scale.Quarter => Invariant($"{era}{year:0000}-Q{Part}"),
            Scale.Season => Invariant($"{era}{year:0000}-{SeasonCodes[Part]}"),
            Scale.Month => Invariant($"{era}{year:0000}-{Part:00}"),
            Scale.Week => Invariant($"{era}{year:0000}-W{Part:00}"),
            Scale.Weekend => Invariant($"{era}{year:0000}-W{Part:00}-WE"),
            _ => Invariant($"{era}{year:0000}-{Part:00}-{Day:00}"),
        };
    }

    /// <summary>
    /// EDTF, level 1: seasons 21 to 24; weeks, quarters and halves as intervals, since they have no name there.
    /// </summary>
    public string ToEdtf()
    {
        // The year before 1 is 0 there, so 490 BC is -0489.
        string year = Year < 0 ? Invariant($"-{-Year - 1:0000}") : Invariant($"{Year:0000}");
        return Scale switch
        {
            Scale.Century when Year > 0 => Invariant($"{Year:00}XX"),
            Scale.Decade when Year > 0 => Invariant($"{Year:000}X"),
            Scale.Century => Invariant($"{-(-Year * 100) - 98:0000}/{-(-Year * 100) + 1:0000}"),
            Scale.Decade => Invariant($"{-(-Year * 10) - 8:0000}/{-(-Year * 10) + 1:0000}"),
            Scale.Year => year,
            Scale.Half => Invariant($"{year}-{(Part * 6) - 5:00}/{year}-{Part * 6:00}"),
            Scale.Quarter => Invariant($"{year}-{(Part * 3) - 2:00}/{year}-{Part * 3:00}"),
            Scale.Season => Invariant($"{year}-{20 + Part}"),
            Scale.Month => Invariant($"{year}-{Part:00}"),
            Scale.Day => Invariant($"{year}-{Part:00}-{Day:00}"),
            _ => Invariant($"{First:yyyy-MM-dd}/{After.AddDays(-1):yyyy-MM-dd}"),
        };
    }

    /// <summary>The stretch of the same scale that lies some steps on; null beyond the calendar's ends.</summary>
    public CalendarPoint? Step(int steps)
    {
        if (Scale is Scale.Century or Scale.Decade or Scale.Year)
        {
            // There is no year 0.
            int year = Year + steps;
            return this with { Year = Year < 0 && year >= 0 ? year + 1 : Year > 0 && year <= 0 ? year - 1 : year };
        }

        if (!HasDays || Year + (steps / 50) is < 2 or > 9997)
        {
            return null;
        }

        return Scale switch
        {
            Scale.Half or Scale.Quarter or Scale.Season => StepPart(steps, Scale == Scale.Half ? 2 : 4),
            Scale.Month => StepPart(steps, 12),
            Scale.Week or Scale.Weekend => Week(Monday.AddDays(7 * steps), Scale),
            _ => OfDay(First.AddDays(steps)),
        };
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static CalendarPoint Week(DateOnly day, Scale scale)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return new(scale, ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment));
    }

    private CalendarPoint StepPart(int steps, int parts)
    {
        int count = (Year * parts) + Part - 1 + steps;
        return this with { Year = count / parts, Part = (count % parts) + 1 };
    }

    private (int First, int After) Years() => Scale switch
    {
        Scale.Century => (Math.Max(Year * 100, 1), (Year + 1) * 100),
        Scale.Decade => (Year * 10, (Year + 1) * 10),
        _ => (Year, Year + 1),
    };
}
