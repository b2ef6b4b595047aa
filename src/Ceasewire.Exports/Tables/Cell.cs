using System.Globalization;
using Ceasewire.Ledger;

namespace Ceasewire.Exports.Tables;

/// <summary>
/// One value of a table, safe to open: one line, nothing that steers a terminal, and no text that a spreadsheet would
/// run as a formula. Unknown is empty. Numbers are written as such.
/// </summary>
internal readonly record struct Cell
{
    private readonly string? _value;

    private Cell(string? value) => _value = value;

    public string Value => _value ?? "";

    public static implicit operator Cell(string? text) => new(text is null ? null : Safe(Printable.Of(text)));

    public static implicit operator Cell(long? number) => new(number?.ToString(CultureInfo.InvariantCulture));

    public static implicit operator Cell(int? number) => (long?)number;

    public static implicit operator Cell(double? number) =>
        new(number?.ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>An ISO day.</summary>
    public static implicit operator Cell(DateOnly? day) =>
        new(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Degrees with four decimals, some ten metres.</summary>
    public static Cell Degrees(double? degrees) => new(degrees?.ToString("0.0000", CultureInfo.InvariantCulture));

    /// <summary>
    /// An apostrophe before the text, as OWASP advises against CSV injection. Some spreadsheets obey full-width signs
    /// too.
    /// </summary>
    private static string Safe(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' && !IsNumber(text)
            ? $"'{text}"
            : text;

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out _);
}
