using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>A feast that falls on another day each year: "Easter", "Ramadan".</summary>
/// <param name="FromEaster">Days after Western Easter; null where the feast is not reckoned from it.</param>
/// <param name="Year">0 where none is said.</param>
internal sealed record NamedDay(int? FromEaster, int Year) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        if (FromEaster is not { } days)
        {
            return TimeSense.Unplaced(Timex.Date);
        }

        if (Year != 0)
        {
            return TimeSense.Of(CalendarPoint.OfDay(Easter(Year).AddDays(days)), TimeBasis.Said);
        }

        // The last one, unless the clause lies ahead.
        return context.Published is { Year: > 1600 and < 9000 } published
            ? TimeSense.Of(CalendarPoint.OfDay(Nearest(published, days, context.Tense)), TimeBasis.Relative)
            : TimeSense.Unplaced(Timex.Date);
    }

    private static DateOnly Nearest(DateOnly published, int days, Tense tense)
    {
        var day = Easter(published.Year).AddDays(days);
        return tense == Tense.Future && day < published ? Easter(published.Year + 1).AddDays(days)
            : tense != Tense.Future && day > published ? Easter(published.Year - 1).AddDays(days)
            : day;
    }

    /// <summary>The Gregorian computus, as Meeus gives it.</summary>
    private static DateOnly Easter(int year)
    {
        int golden = year % 19, century = year / 100, rest = year % 100;
        int epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        int weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        int correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        int sum = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
