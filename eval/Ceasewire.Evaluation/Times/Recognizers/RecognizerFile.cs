using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Ceasewire.Evaluation.Times.Recognizers;

/// <summary>A file of the test suite of Microsoft Recognizers: a JSON array of cases.</summary>
internal static class RecognizerFile
{
    public static IEnumerable<RecognizerCase> Read(string suite, Stream file)
    {
        using var cases = JsonDocument.Parse(file);
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            var reference = Part(item, "Context") is { } context && Text(context, "ReferenceDateTime") is { } moment
                ? Day(moment[..10])
                : null;
            yield return new RecognizerCase(
                suite, Text(item, "Input")!, reference,
                    [.. item.GetProperty("Results").EnumerateArray().Select(Result)]);
        }
    }

    private static RecognizerResult Result(JsonElement result)
    {
        string type = Text(result, "Type") ?? Text(result, "TypeName") ?? Text(result, "Typename") ?? "";
        int start = result.GetProperty("Start").GetInt32();
        int end = Part(result, "Length") is { } length
            ? start + length.GetInt32()
            : result.GetProperty("End").GetInt32() + 1;
        return new RecognizerResult(
            start, end, Text(result, "Text")!, type[(type.LastIndexOf('.') + 1)..], [.. Readings(result)]);
    }

    private static IEnumerable<RecognizerReading> Readings(JsonElement result)
    {
        if ((Part(result, "Resolution") ?? Part(result, "Value")) is not { } found)
        {
            yield break;
        }

        if (Part(found, "values") is { ValueKind: JsonValueKind.Array } values)
        {
            foreach (var value in values.EnumerateArray())
            {
                yield return new RecognizerReading(
                    Text(value, "timex") ?? "", Text(value, "value"), Day(Text(value, "start")),
                        Day(Text(value, "end")));
            }
        }
        else if (Text(found, "Timex") is { } timex)
        {
            foreach (string when in new[] { "FutureResolution", "PastResolution" })
            {
                var value = Part(found, when) ?? default;
                yield return new RecognizerReading(
                    timex, Text(value, "date"), Day(Text(value, "startDate")), Day(Text(value, "endDate")));
            }
        }
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static JsonElement? Part(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value)
            && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private static string? Text(JsonElement element, string property) =>
        Part(element, property) is { ValueKind: JsonValueKind.String } value
            && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
