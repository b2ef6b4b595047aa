using System.Globalization;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>Days as they are stored: "2016-12-08".</summary>
internal static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    public static string Of(int dayNumber) => Of(DateOnly.FromDayNumber(dayNumber));

    public static string Of(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    public static int Number(string day) => Day(day).DayNumber;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, Format, CultureInfo.InvariantCulture);
}
