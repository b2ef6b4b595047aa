using Ceasewire.Extraction.Times.Calendar;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>
/// What a clock is ahead of UTC, as TIMEX3 writes it: "Z", "-05", "+04:30"; empty where none is said.
/// </summary>
/// <param name="Summer">From the last Sunday of March until that of October; null where clocks stay.</param>
internal sealed record Zone(string Standard, string? Summer = null)
{
    private const int March = 3;
    private const int October = 10;

    private static readonly WeekdayDate Sunday = new(7, null);

    public static Zone Unsaid { get; } = new("");

    public string On(CalendarPoint? day) =>
        Summer is not null && day is { Scale: Scale.Day, HasDays: true } said
        && said.First >= LastSunday(said.Year, March) && said.First < LastSunday(said.Year, October)
            ? Summer
            : Standard;

    private static DateOnly LastSunday(int year, int month) => Sunday.OnOrAfter(new DateOnly(year, month, 31 - 6));
}
