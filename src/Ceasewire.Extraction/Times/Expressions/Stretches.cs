using System.Globalization;
using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Extraction.Times.Scanning;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>A decade or century: "the 1940s", "the nineteenth century".</summary>
internal sealed record Era(CalendarPoint Point) : Expression
{
    public override TimeSense Resolve(TimeContext context) => TimeSense.Of(Point, TimeBasis.Said);
}

/// <summary>"the summer of 1942", "this spring", "winter".</summary>
/// <param name="Season">1 is spring.</param>
/// <param name="Year">An expression for the year, or null.</param>
/// <param name="Shift">-1 for "last", 1 for "next".</param>
internal sealed record SeasonDate(int Season, Expression? Year, int Shift) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        if (Year?.Resolve(context) is { Point: { } year } said)
        {
            return TimeSense.Of(new CalendarPoint(Scale.Season, year.Year, Season), said.Basis);
        }

        if (context.Published is { } published)
        {
            var begun = new CalendarPoint(Scale.Season, published.Year, Season);
            begun = begun.First > published ? begun with { Year = published.Year - 1 } : begun;

            // "next spring", and a season told of in the future, is the one after the last begun; "last summer" one
            // that is over.
            bool isOver = begun.After <= published;
            int years = Shift > 0 || (context.Tense == Tense.Future && isOver) ? 1 : Shift < 0 && !isOver ? -1 : 0;
            return TimeSense.Of(begun with { Year = begun.Year + years }, TimeBasis.Relative);
        }

        return context is { Telling: Telling.History, Last: { Scale: > Scale.Decade } last }
            ? TimeSense.Of(new CalendarPoint(Scale.Season, last.Year + Shift, Season), TimeBasis.Relative)
            : new TimeSense(Timex.Date, "XXXX-" + new CalendarPoint(Scale.Season, 1000, Season).ToTimex()[5..]);
    }
}

/// <summary>"the third quarter of 2009", "the second half of the year".</summary>
/// <param name="Number">-1 for the last.</param>
internal sealed record YearPart(Scale Scale, int Number, Expression? Year) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var year = (Year ?? new UnitDate(TimeUnit.Year, 0, Anchor.Publication)).Resolve(context);
        int last = Scale == Scale.Half ? 2 : 4;
        if (year.Point is not { } point || Number > last)
        {
            return TimeSense.Unplaced(Timex.Date);
        }

        var part = new CalendarPoint(Scale, point.Year, Number < 0 ? last : Number);

        // A quarter without its year that has not begun is last year's.
        return TimeSense.Of(
            Year is null && context.Published is { } published && part.First > published
                ? part with { Year = part.Year - 1 }
                : part,
            Year is null ? TimeBasis.Relative : year.Basis);
    }
}

/// <summary>"the first week of May": a week is the month's that holds its Thursday, as in ISO 8601.</summary>
/// <param name="Number">-1 for the last.</param>
internal sealed record WeekOfMonth(int Number, Expression Month) : Expression
{
    private static readonly WeekdayDate Thursday = new(4, null);

    public override TimeSense Resolve(TimeContext context)
    {
        var month = Month.Resolve(context);
        if (month.Point is not { Scale: Scale.Month, HasDays: true } point)
        {
            return new TimeSense(Timex.Duration, "P1W");
        }

        var day = Number < 0
            ? Thursday.OnOrAfter(point.After.AddDays(-7))
            : Thursday.OnOrAfter(point.First).AddDays(7 * (Number - 1));
        return day < point.After
            ? TimeSense.Of(CalendarPoint.OfWeek(day), month.Basis)
            : TimeSense.Unplaced(Timex.Date);
    }
}

/// <summary>"the third week of 2027", "week 31": ISO weeks; most years have no 53rd.</summary>
/// <param name="Number">-1 for the last.</param>
/// <param name="Year">Null for the year of publication.</param>
internal sealed record WeekOfYear(int Number, Expression? Year) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var sense = (Year ?? new UnitDate(TimeUnit.Year, 0, Anchor.Publication)).Resolve(context);
        if (sense.Point is not { Scale: Scale.Year, Year: > 1 and < 9998 } year)
        {
            return TimeSense.Unplaced(Timex.Date);
        }

        int weeks = ISOWeek.GetWeeksInYear(year.Year);
        return Number > weeks
            ? TimeSense.Unplaced(Timex.Date)
            : TimeSense.Of(new CalendarPoint(Scale.Week, year.Year, Number < 0 ? weeks : Number), sense.Basis);
    }
}

/// <summary>"the week of 18 May".</summary>
internal sealed record WeekHolding(Expression Day) : Expression
{
    public override TimeSense Resolve(TimeContext context) =>
        Day.Resolve(context) is { Point: { Scale: Scale.Day, HasDays: true } day } sense
            ? TimeSense.Of(CalendarPoint.OfWeek(day.First), sense.Basis)
            : TimeSense.Unplaced(Timex.Date);
}

/// <summary>"early 2012", "mid-July", "the end of last year", "around March 1981".</summary>
internal sealed record Rough(Expression Inner, Edge Edge) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var sense = Bounded(Inner.Resolve(context), context.Published);
        if (Edge == Edge.Middle && sense.Point is { Scale: Scale.Month, HasDays: true } month)
        {
            return sense with { Edtf = month.ToEdtf() + "-15~" };
        }

        return Edge == Edge.None && sense.Point is { Scale: Scale.Year or Scale.Month or Scale.Day }
            && sense.Edtf is { } edtf
            ? sense with { Edtf = edtf + "~" }
            : sense;
    }

    /// <summary>
    /// The half of the stretch that the words allow: the first for "early", the last for "late"; for "earlier this
    /// week" and "the rest of the week" what lies before and after publication.
    /// </summary>
    private TimeSense Bounded(TimeSense sense, DateOnly? published)
    {
        if (sense is not { Kind: Timex.Date, Start: { } start, End: { } end, Point.Scale: < Scale.Day })
        {
            return sense;
        }

        if (published is { } day && start <= TimeSense.Midnight(day) && TimeSense.Midnight(day) < end)
        {
            return Edge switch
            {
                Edge.Before => sense with { End = TimeSense.Midnight(day.AddDays(1)) },
                Edge.After => sense with { Start = TimeSense.Midnight(day) },
                _ => Halved(sense, start, end),
            };
        }

        return Halved(sense, start, end);
    }

    private TimeSense Halved(TimeSense sense, DateTime start, DateTime end)
    {
        double days = (end - start).TotalDays;
        return Edge switch
        {
            Edge.Start => sense with { End = start.AddDays(Math.Ceiling(days / 2)) },
            Edge.End => sense with { Start = start.AddDays(Math.Floor(days / 2)) },
            Edge.Middle => sense with
            {
                Start = start.AddDays(Math.Floor(days / 4)),
                End = end.AddDays(-Math.Floor(days / 4)),
            },
            _ => sense,
        };
    }
}
