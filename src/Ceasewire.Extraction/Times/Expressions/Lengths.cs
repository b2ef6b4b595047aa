using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Extraction.Times.Scanning;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>"three weeks", "a 46-day", "several hours"; the amount is null where the words are vague.</summary>
/// <param name="And">"two years and three months" has a second part.</param>
internal sealed record Length(double? Amount, TimeUnit Unit, Length? And = null) : Expression
{
    public double? Days => And is null ? Amount * Units.DaysIn(Unit) : (Amount * Units.DaysIn(Unit)) + And.Days;

    public override TimeSense Resolve(TimeContext context) => new(Timex.Duration, ToTimex())
    {
        Basis = TimeBasis.Said,
        Days = Days,
    };

    /// <summary>The day that lies as far on; null where that is vague or beyond the calendar.</summary>
    /// <param name="direction">-1 or 1.</param>
    public DateOnly? From(DateOnly day, int direction)
    {
        if (Amount is not { } amount || Days is not (> 0 and < 100_000)
            || day.Year + (direction * (Days / 365)) is < 2 or > 9997)
        {
            return null;
        }

        var found = Unit switch
        {
            TimeUnit.Century => day.AddMonths(direction * (int)(amount * 1200)),
            TimeUnit.Decade => day.AddMonths(direction * (int)(amount * 120)),
            TimeUnit.Year => day.AddMonths(direction * (int)(amount * 12)),
            TimeUnit.Quarter => day.AddMonths(direction * (int)(amount * 3)),
            TimeUnit.Month => day.AddMonths(direction * (int)amount),
            _ => day.AddDays(direction * (int)Math.Ceiling(amount * Units.DaysIn(Unit))),
        };
        return And is null ? found : And.From(found, direction);
    }

    /// <summary>"P2Y3M", "PT1H30M": longer units first, hours and shorter ones after a T.</summary>
    public string ToTimex()
    {
        if (And is null)
        {
            return Units.Length(Amount, Unit);
        }

        var parts = new List<Length>();
        for (var part = this; part is not null; part = part.And)
        {
            parts.Add(part);
        }

        var texts = parts.OrderByDescending(part => part.Unit).Select(part =>
            Units.Length(part.Amount, part.Unit)).ToList();
        string days = string.Concat(texts.Where(text => text[1] != 'T').Select(text => text[1..]));
        string hours = string.Concat(texts.Where(text => text[1] == 'T').Select(text => text[2..]));
        return "P" + days + (hours.Length > 0 ? "T" + hours : "");
    }
}

/// <summary>
/// "in three weeks", "within five days": a day to come, or a length that has begun, where the clause lies ahead.
/// </summary>
internal sealed record AheadLength(Length Length, bool IsWithin) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        if (context.Published is not { } published || context.Tense != Tense.Future || Length.Unit < TimeUnit.Day)
        {
            return Length.Resolve(context);
        }

        return IsWithin ? new NearLength(Length, 1).Resolve(context)
            : Length.From(published, 1) is null ? Length.Resolve(context)
            : new Offset(Length, 1, Anchor.Publication).Resolve(context);
    }
}

/// <summary>"three days starting on Monday", "a week from today".</summary>
internal sealed record LengthFrom(Length Length, Expression Start) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var length = Length.Resolve(context);
        return Start.Resolve(context) is { Point: { Scale: Scale.Day, HasDays: true } first }
            && Length.From(first.First, 1) is { } after
            ? length.Between(first.First, after.AddDays(-1)) with { Basis = TimeBasis.Relative }
            : length;
    }
}

/// <summary>"the past 24 hours", "the next two years": a length that touches publication.</summary>
/// <param name="Direction">-1 or 1.</param>
internal sealed record NearLength(Length Length, int Direction) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var length = new TimeSense(Timex.Duration, Length.ToTimex()) { Days = Length.Days };
        return context.Published is not { } published || Length.From(published, Direction) is not { } other ? length
            : Direction < 0 ? length.Between(other, published)
            : length.Between(published, other);
    }
}

/// <summary>"the first two weeks of May", "the last four months of 2015".</summary>
internal sealed record LengthWithin(Length Length, Expression Whole, Edge Edge) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var length = Length.Resolve(context);
        if (Whole.Resolve(context) is not { Point: { HasDays: true } whole })
        {
            return length;
        }

        return Edge == Edge.Start
            ? Length.From(whole.First, 1) is { } after && after <= whole.After
                ? length.Between(whole.First, after.AddDays(-1)) : length
            : Length.From(whole.After, -1) is { } first && first >= whole.First
                ? length.Between(first, whole.After.AddDays(-1)) : length;
    }
}

/// <summary>"daily", "every year", "each month".</summary>
internal sealed record Frequency(TimeUnit Unit) : Expression
{
    public override TimeSense Resolve(TimeContext context) =>
        new(Timex.Set, Units.Length(1, Unit)) { Basis = TimeBasis.Said };
}

/// <summary>"every Friday", "on Sundays".</summary>
internal sealed record WeekdaySet(int Weekday) : Expression
{
    public override TimeSense Resolve(TimeContext context) =>
        new(Timex.Set, FormattableString.Invariant($"XXXX-WXX-{Weekday}")) { Basis = TimeBasis.Said };
}

/// <summary>"now", "recently", "the future".</summary>
internal sealed record VagueDate(string Code) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var sense = new TimeSense(Timex.Date, Code);
        return Code == "PRESENT_REF" && context.Published is { } published
            ? sense with { Edtf = CalendarPoint.OfDay(published).ToEdtf() }
            : sense;
    }
}
