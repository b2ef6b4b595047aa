using System.Globalization;
using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>"Wednesday night", "the morning of April 19", "that afternoon".</summary>
/// <param name="Day">Null where the words name none.</param>
/// <param name="Code">TIMEX3's: MO, AF, EV, NI, DT.</param>
internal sealed record DayPart(Expression? Day, string Code) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        var day = Day?.Resolve(context);
        if (day is not { Point: { Scale: Scale.Day } point })
        {
            string value = (day?.Value ?? "XXXX-XX-XX") + "T" + Code;
            return new TimeSense(Timex.Time, value) { Precision = TimePrecision.Part };
        }

        var (from, hours) = Code switch
        {
            "MO" => (6, 6),
            "AF" => (12, 6),
            "EV" => (18, 6),
            "NI" => (18, 12),
            _ => (6, 12),
        };
        return day with
        {
            Kind = Timex.Time,
            Value = point.ToTimex() + "T" + Code,
            Precision = TimePrecision.Part,
            Start = day.Start?.AddHours(from),
            End = day.Start?.AddHours(from + hours),
        };
    }
}

/// <summary>"5:34 AM", "11 a.m.", "16:00 UTC today".</summary>
/// <param name="Minutes">Null where only the hour is said.</param>
internal sealed record ClockTime(int Hour, int? Minutes, Zone Zone, Expression? Day) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        string clock = "T" + Two(Hour) + ":" + Two(Minutes ?? 0);
        var precision = Minutes is null ? TimePrecision.Hour : TimePrecision.Minute;
        var day = Day?.Resolve(context) ?? Untold(context);
        if (day is not { Point: { Scale: Scale.Day } point })
        {
            return new TimeSense(Timex.Time, "XXXX-XX-XX" + clock + Zone.On(null)) { Precision = precision };
        }

        var start = day.Start?.AddHours(Hour).AddMinutes(Minutes ?? 0);
        return day with
        {
            Kind = Timex.Time,
            Value = point.ToTimex() + clock + Zone.On(point),
            Precision = precision,
            Start = start,
            End = start?.AddMinutes(Minutes is null ? 60 : 1),
        };
    }

    /// <summary>A bare hour is one of the day told last, in news else of the day of publication.</summary>
    private static TimeSense? Untold(TimeContext context) =>
        (context.Told is { Scale: Scale.Day } told ? told : context.Now) is { Scale: Scale.Day } day
            ? TimeSense.Of(day, TimeBasis.Relative)
            : null;

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
