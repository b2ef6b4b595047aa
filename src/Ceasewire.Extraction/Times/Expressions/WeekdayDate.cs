using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>"Wednesday", "last Friday", "next Monday".</summary>
/// <param name="Weekday">1 is Monday.</param>
/// <param name="Shift">-1 for "last", 1 for "next", 0 for "this"; null where nothing is said.</param>
internal sealed record WeekdayDate(int Weekday, int? Shift) : Expression
{
    public override TimeSense Resolve(TimeContext context)
    {
        if (context.Published is { } published)
        {
            return TimeSense.Of(CalendarPoint.OfDay(Near(published, context)), TimeBasis.Relative);
        }

        // A history's weekday is the first such day from the one told last.
        return context.Telling == Telling.History && context.Last is { Scale: Scale.Day, HasDays: true } last
            ? TimeSense.Of(CalendarPoint.OfDay(OnOrAfter(last.First)), TimeBasis.Relative)
            : new TimeSense(Timex.Date, FormattableString.Invariant($"XXXX-WXX-{Weekday}"))
            {
                Precision = TimePrecision.Day,
            };
    }

    /// <summary>
    /// The last such day, publication's own among them, unless the tense or "next" says that it lies ahead.
    /// </summary>
    private DateOnly Near(DateOnly published, TimeContext context) => Shift switch
    {
        < 0 => OnOrBefore(published.AddDays(-1)),
        > 0 => OnOrAfter(published.AddDays(1)),
        0 => context.Tense == Tense.Past ? OnOrBefore(published) : OnOrAfter(published),
        _ => context.Tense == Tense.Future ? OnOrAfter(published) : OnOrBefore(published),
    };

    public DateOnly OnOrAfter(DateOnly day) => day.AddDays(Wrap(Weekday - Number(day)));

    private DateOnly OnOrBefore(DateOnly day) => day.AddDays(-Wrap(Number(day) - Weekday));

    private static int Number(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static int Wrap(int days) => ((days % 7) + 7) % 7;
}
