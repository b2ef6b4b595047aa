using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Extraction.Times.Scanning;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>What a relative expression counts from.</summary>
internal enum Anchor : byte
{
    Publication,
    Told,

    /// <summary>
    /// Something that happened: "two days after the siege". A history tells it just before; in news only the length is
    /// known.
    /// </summary>
    Event,
}

/// <summary>"today", "yesterday", "the day after tomorrow".</summary>
internal sealed record DayWord(int Shift) : Expression
{
    public override TimeSense Resolve(TimeContext context) =>
        context.Published is { } published
            ? TimeSense.Of(CalendarPoint.OfDay(published.AddDays(Shift)), TimeBasis.Relative)
        : context.Telling == Telling.History && Shift == 0 ? new TimeSense(Timex.Date, "PRESENT_REF")
        : TimeSense.Unplaced(Timex.Date);
}

/// <summary>"overnight": the night before publication, which ends on the day of it.</summary>
internal sealed record NightBefore : Expression
{
    public override TimeSense Resolve(TimeContext context) =>
        context.Published is not { } published ? TimeSense.Unplaced(Timex.Time)
        : new TimeSense(Timex.Time, CalendarPoint.OfDay(published.AddDays(-1)).ToTimex() + "TNI")
        {
            Edtf = $"{CalendarPoint.OfDay(published.AddDays(-1)).ToEdtf()}/{CalendarPoint.OfDay(published).ToEdtf()}",
            Start = TimeSense.Midnight(published).AddHours(-6),
            End = TimeSense.Midnight(published).AddHours(6),
            Precision = TimePrecision.Part,
            Point = CalendarPoint.OfDay(published),
        };
}

/// <summary>"the weekend": the last that has begun when the article appears.</summary>
internal sealed record WeekendBefore : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        if (context.Published is not { } published)
        {
            return TimeSense.Unplaced(Timex.Date);
        }

        var thisWeek = CalendarPoint.OfWeekend(published);
        bool isAhead = thisWeek.First > published && context.Tense != Tense.Future;
        return TimeSense.Of(isAhead ? CalendarPoint.OfWeekend(published.AddDays(-7)) : thisWeek, TimeBasis.Relative);
    }
}

/// <summary>"then", "that time": the time told last.</summary>
internal sealed record ToldTime : Expression
{
    public override TimeSense Resolve(TimeContext context) => context.Last is { } last
        ? TimeSense.Of(last, TimeBasis.Relative)
        : TimeSense.Unplaced(Timex.Date);
}

/// <summary>"last year", "this week", "the following month", "the same day".</summary>
internal sealed record UnitDate(TimeUnit Unit, int Shift, Anchor Anchor) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var origin = Anchor == Anchor.Told ? context.Told : context.Now;
        if (Shift == 0 && origin is { } told && Units.At(told, Unit) is null)
        {
            // "for the day", where only a month or year was told: the report's own.
            origin = context.Now;
        }

        if (origin is not { } point || Unit < TimeUnit.Day || Units.At(point, Unit)?.Step(Shift) is not { } found)
        {
            return new TimeSense(Timex.Date, origin is { } coarse ? Units.Open(coarse, Unit) : null);
        }

        var sense = TimeSense.Of(found, TimeBasis.Relative);

        // What news tells of "this week" has happened: the week so far.
        return Unit == TimeUnit.Week && Shift == 0 && Anchor == Anchor.Publication && context.Published is { } published
            && context.Tense != Tense.Future
            ? sense.Between(found.First, published)
            : sense;
    }
}

/// <summary>"three days ago", "two weeks later", "a few months earlier", "three weeks from tomorrow".</summary>
/// <param name="Direction">-1 or 1.</param>
/// <param name="From">The day that it is counted from, where one is named.</param>
internal sealed record Offset(Length Length, int Direction, Anchor Anchor, Expression? From = null) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        if (Anchor == Anchor.Event && context.Telling != Telling.History)
        {
            return Length.Resolve(context);
        }

        var origin = From?.Resolve(context).Point ?? (Anchor == Anchor.Publication ? context.Now : context.Told);
        if (Length.Amount is not { } amount)
        {
            return new TimeSense(Timex.Date, Direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }

        if ((From ?? Length.And) is not null)
        {
            // Counted from a named day, or in more than one unit, it is a day.
            return origin is { Scale: Scale.Day, HasDays: true } start && Length.From(start.First, Direction) is { } day
                ? TimeSense.Of(CalendarPoint.OfDay(day), TimeBasis.Relative)
                : TimeSense.Unplaced(Timex.Date);
        }

        return Step(origin, amount);
    }

    private TimeSense Step(CalendarPoint? origin, double amount)
    {
        var unitSaid = Length.Unit;

        // Half a year and the like are counted in months.
        var (count, unit) = amount != Math.Floor(amount) && unitSaid == TimeUnit.Year ? (amount * 12, TimeUnit.Month)
            : unitSaid == TimeUnit.Fortnight ? (amount * 2, TimeUnit.Week)
            : (amount, unitSaid);
        if (origin is { } point && unit >= TimeUnit.Day && count < 100_000
            && Units.At(point, unit)?.Step(Direction * (int)count) is { } found)
        {
            return TimeSense.Of(found, TimeBasis.Relative);
        }

        return new TimeSense(Timex.Date, origin is { } coarse ? Units.Open(coarse, unit) : null);
    }
}
