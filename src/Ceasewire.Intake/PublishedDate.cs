using System.Globalization;

namespace Ceasewire.Intake;

/// <summary>Reads the day on which an article appeared: "2016-12-08", or a timestamp that starts with one.</summary>
public static class PublishedDate
{
    private const int DayLength = 10;

    public static bool TryParse(string value, out DateOnly day)
    {
        string trimmed = value.Trim();
        bool isTimestamp = trimmed.Length > DayLength && trimmed[DayLength] is 'T' or ' ';
        return DateOnly.TryParseExact(
            isTimestamp ? trimmed[..DayLength] : trimmed,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day);
    }

    internal static string Wrong(string value) =>
        $"published: '{(value.Length > 40 ? value[..40] + "…" : value)}' is no date. Write it as 2016-12-08.";
}
