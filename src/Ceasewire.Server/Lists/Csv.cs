using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Ceasewire.Server.Lists;

/// <summary>Rows as CSV (RFC 4180), the columns named as in the JSON.</summary>
internal static class Csv
{
    public static IResult Result<TRow>(IEnumerable<TRow> rows) =>
        TypedResults.Text(Write(rows), "text/csv; header=present", Encoding.UTF8);

    public static string Write<TRow>(IEnumerable<TRow> rows)
    {
        var columns = typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var text = new StringBuilder();
        Append(text, columns.Select(column => DeskJson.Options.PropertyNamingPolicy!.ConvertName(column.Name)));
        foreach (var row in rows)
        {
            Append(text, columns.Select(column => Of(column.GetValue(row))));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Of(object? value) => value switch
    {
        null => "",
        string words => Safe(words),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Safe(value.ToString() ?? ""),
    };

    /// <summary>Words that a spreadsheet would take for a formula are marked as words.</summary>
    private static string Safe(string words) =>
        words is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + words : words;

    private static string Cell(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? value
            : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
