using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Extraction.Times.Scanning;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>"three weeks", "a 46-day", "several hours"; the amount is null where the words are vague.</summary>
internal sealed record Length(double? Amount, TimeUnit Unit) : Expression
{
    public override TimeSense Resolve(TimeContext context) => new(Timex.Duration, Units.Length(Amount, Unit))
    {
        Basis = TimeBasis.Said,
        Days = Amount * Units.DaysIn(Unit),
    };
}

/// <summary>"the past 24 hours", "the next two years": a length that touches publication.</summary>
/// <param name="Direction">-1 or 1.</param>
internal sealed record NearLength(double? Amount, TimeUnit Unit, int Direction) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var length = new TimeSense(Timex.Duration, Units.Length(Amount, Unit)) { Days = Amount * Units.DaysIn(Unit) };
        if (context.Published is not { } published || length.Days is not (> 0 and < 100_000))
        {
            return length;
        }

        var other = Shifted(published, Amount!.Value);
        return Direction < 0 ? length.Between(other, published) : length.Between(published, other);
    }

    private DateOnly Shifted(DateOnly day, double amount) => Unit switch
    {
        TimeUnit.Year or TimeUnit.Decade =>
            day.AddMonths(Direction * (int)(amount * (Unit == TimeUnit.Year ? 12 : 120))),
        TimeUnit.Month => day.AddMonths(Direction * (int)amount),
        _ => day.AddDays(Direction * (int)Math.Ceiling(amount * Units.DaysIn(Unit))),
    };
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
