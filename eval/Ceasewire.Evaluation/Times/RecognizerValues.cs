using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ceasewire.Evaluation.Times;

/// <summary>
/// The TIMEX3 values that are right for a result of Recognizers, which writes timexes of its own: the timex itself
/// where that is no triple, with or without zero minutes and the reference day; for an open one ("X") what the case
/// resolves it to; for a triple the calendar unit it fills.
/// </summary>
internal static partial class RecognizerValues
{
    public static ImmutableHashSet<string> Of(JsonElement result, string? reference)
    {
        var values = ImmutableHashSet.CreateBuilder<string>();
        foreach (var (timex, moment, start, end) in Readings(result))
        {
            if (timex.StartsWith('('))
            {
                if (UnitTriple().IsMatch(timex) && !Range().IsMatch(result.GetProperty("Text").GetString()!))
                {
                    Add(values, CalendarUnit(start, end));
                }

                continue;
            }

            values.UnionWith(ClockForms(timex));
            if (timex.StartsWith('T') && reference is not null)
            {
                values.UnionWith(ClockForms(reference + timex));
            }

            if (timex.Contains('X', StringComparison.Ordinal))
            {
                Add(values, CalendarUnit(start, end));
                if (moment is not null && Date().Match(moment) is { Success: true, Index: 0 })
                {
                    values.UnionWith(ClockForms(moment.Replace(' ', 'T')));
                }
            }
        }

        return values.ToImmutable();
    }

    private static IEnumerable<(string Timex, string? Moment, string? Start, string? End)> Readings(JsonElement result)
    {
        var resolution = Part(result, "Resolution") ?? Part(result, "Value");
        if (resolution is not { } found)
        {
            yield break;
        }

        if (Part(found, "values") is { ValueKind: JsonValueKind.Array } values)
        {
            foreach (var value in values.EnumerateArray())
            {
                if (Text(value, "timex") is { } timex)
                {
                    yield return (timex, Moment(value), Start(value), End(value));
                }
            }
        }
        else if (Text(found, "Timex") is { } timex)
        {
            foreach (string when in new[] { "FutureResolution", "PastResolution" })
            {
                var value = Part(found, when);
                yield return (timex, value is { } v
                    ? Moment(v)
                    : null, value is { } s ? Start(s) : null, value is { } e ? End(e) : null);
            }
        }
    }

    /// <summary>A value with a clock time, written with and without zero minutes and seconds.</summary>
    private static IEnumerable<string> ClockForms(string value)
    {
        if (Clock().Match(value) is not { Success: true } match)
        {
            return [value];
        }

        string hour = match.Groups[1].Value;
        string minute = match.Groups[2].Success ? match.Groups[2].Value : "00";
        string second = match.Groups[3].Success ? match.Groups[3].Value : "00";
        return second != "00" ? [$"{hour}:{minute}:{second}"]
            : minute != "00" ? [$"{hour}:{minute}:{second}", $"{hour}:{minute}"]
            : [$"{hour}:{minute}:{second}", $"{hour}:{minute}", hour];
    }

    /// <summary>
    /// The TIMEX3 value of the calendar unit that fills the days from start until before end, if one does.
    /// </summary>
    private static string? CalendarUnit(string? start, string? end)
    {
        if (start is null || end is null || !WholeDate().IsMatch(start) || !WholeDate().IsMatch(end))
        {
            return null;
        }

        var first = DateOnly.ParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var after = DateOnly.ParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        int days = after.DayNumber - first.DayNumber;
        if (days == 1)
        {
            return start;
        }

        if (days == 7 && first.DayOfWeek == DayOfWeek.Monday)
        {
            var monday = first.ToDateTime(TimeOnly.MinValue);
            return FormattableString.Invariant($"{ISOWeek.GetYear(monday)}-W{ISOWeek.GetWeekOfYear(monday):00}");
        }

        return first.Day == 1 && after.Day == 1 ? Months(first, after, start) : null;
    }

    private static string? Months(DateOnly first, DateOnly after, string start)
    {
        int months = ((after.Year - first.Year) * 12) + after.Month - first.Month, before = first.Month - 1;
        return months == 1 ? start[..7]
            : months is 3 or 6 && before % months == 0
                ? FormattableString.Invariant($"{start[..4]}-{(months == 3 ? "Q" : "H")}{(before / months) + 1}")
            : before == 0 && months == 12 ? start[..4]
            : before == 0 && months == 120 && first.Year % 10 == 0 ? start[..3]
            : before == 0 && months == 1200 && first.Year % 100 == 0 ? start[..2]
            : null;
    }

    private static void Add(ImmutableHashSet<string>.Builder values, string? value)
    {
        if (value is { Length: > 0 })
        {
            values.Add(value);
        }
    }

    private static string? Moment(JsonElement value) =>
        Text(value, "value") ?? Text(value, "date") ?? Text(value, "dateTime");

    private static string? Start(JsonElement value) => Text(value, "start") ?? Text(value, "startDate");

    private static string? End(JsonElement value) => Text(value, "end") ?? Text(value, "endDate");

    private static JsonElement? Part(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value)
            && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private static string? Text(JsonElement element, string property) =>
        Part(element, property) is { ValueKind: JsonValueKind.String } value
            && value.GetString() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^(.*T\d\d)(?::(\d\d))?(?::(\d\d))?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex WholeDate();

    [GeneratedRegex(@",P(?:3M|6M|10Y|100Y)\)$")]
    private static partial Regex UnitTriple();

    [GeneratedRegex(@"^(?:from|between)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Range();
}
