using System.Globalization;

namespace Ceasewire.Extraction.Parties;

/// <summary>
/// The bounds of a term as the registry writes them: EDTF dates to the year, month or day, both inclusive.
/// </summary>
internal static class TermOfOffice
{
    public static DateOnly? From(Row row) =>
        row.Has("from") && row.Optional("from") is { } text ? Parse(row, text, first: 1) : null;

    public static DateOnly? To(Row row) =>
        row.Has("to") && row.Optional("to") is { } text ? Parse(row, text, first: 0) : null;

    /// <param name="first">1 for the first day of a year or month, 0 for its last.</param>
    private static DateOnly Parse(Row row, string text, int first)
    {
        string[] parts = text.Split('-');
        int year = Number(row, parts[0]);
        int month = parts.Length > 1 ? Number(row, parts[1]) : first == 1 ? 1 : 12;
        int day = parts.Length > 2 ? Number(row, parts[2]) : first == 1 ? 1 : DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, day);
    }

    private static int Number(Row row, string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw row.Wrong($"'{digits}' is no part of a date.");
}
