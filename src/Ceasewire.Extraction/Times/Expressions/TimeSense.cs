using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>
/// What an expression stands for; see <see cref="TimeMention"/>. <see cref="Point"/> is what later ones may be reckoned
/// from.
/// </summary>
internal sealed record TimeSense(Timex Kind, string? Value)
{
    public string? Edtf { get; init; }

    public DateTime? Start { get; init; }

    public DateTime? End { get; init; }

    public TimePrecision Precision { get; init; } = TimePrecision.Interval;

    public TimeBasis Basis { get; init; } = TimeBasis.Relative;

    public double? Days { get; init; }

    public CalendarPoint? Point { get; init; }

    public static TimeSense Unplaced(Timex kind) => new(kind, null);

    public static TimeSense Of(CalendarPoint point, TimeBasis basis) => new(Timex.Date, point.ToTimex())
    {
        Edtf = point.ToEdtf(),
        Start = point.HasDays ? Midnight(point.First) : null,
        End = point.HasDays ? Midnight(point.After) : null,
        Precision = point.Precision,
        Basis = basis,
        Point = point,
    };

    /// <summary>From the first day to the last, both included.</summary>
    public TimeSense Between(DateOnly first, DateOnly last) => this with
    {
        Edtf = first == last ? Iso(first) : $"{Iso(first)}/{Iso(last)}",
        Start = Midnight(first),
        End = Midnight(last.AddDays(1)),
    };

    public static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    public static string Iso(DateOnly day) => CalendarPoint.OfDay(day).ToEdtf();
}
