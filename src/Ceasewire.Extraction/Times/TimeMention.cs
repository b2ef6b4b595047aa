using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>TIMEX3's types.</summary>
public enum Timex
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>A time expression and what it stands for.</summary>
/// <param name="Value">TIMEX3 value; null where the expression cannot be placed.</param>
/// <param name="Edtf">EDTF level 1 date or interval; null for durations, sets and what cannot be placed.</param>
/// <param name="Start">Inclusive; null where open or unknown.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Days">Length of a duration in days, or null.</param>
public sealed record TimeMention(
    TextSpan Span,
    Timex Kind,
    string? Value,
    string? Edtf,
    DateTime? Start,
    DateTime? End,
    TimePrecision Precision,
    TimeBasis Basis,
    double? Days)
{
    /// <summary>When the article appeared; null where unknown.</summary>
    internal DateOnly? Published { get; init; }

    /// <summary>1 is Monday, where the words say no more than a weekday; else null.</summary>
    internal int? Weekday { get; init; }

    /// <summary>With "now" put on the day of publication.</summary>
    internal TimeMention Placed() => Value == "PRESENT_REF" && Published is { } day
        ? this with { Start = TimeSense.Midnight(day), End = TimeSense.Midnight(day.AddDays(1)) }
        : this;

    /// <summary>The time from this one until publication: "since Tuesday", "since it began on Monday".</summary>
    internal TimeMention UntilPublication()
    {
        if (Published is not { } published || Edtf is null || Edtf.Contains('/', StringComparison.Ordinal)
            || Start is not { } start || start > TimeSense.Midnight(published))
        {
            return this;
        }

        return this with
        {
            Edtf = start == TimeSense.Midnight(published) ? Edtf : $"{Edtf}/{TimeSense.Iso(published)}",
            End = TimeSense.Midnight(published.AddDays(1)),
            Precision = TimePrecision.Interval,
        };
    }
}
