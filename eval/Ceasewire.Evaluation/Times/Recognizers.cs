using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Ceasewire.Evaluation.Times;

/// <summary>
/// The test cases of Microsoft Recognizers: input, reference date, expected results. Every file is a corpus of its own.
/// Cases without a time are left out; results of other types neither count nor cost. Two files list all results of a
/// case, the others those of one type.
/// </summary>
internal static class Recognizers
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["date"] = "DATE",
        ["daterange"] = "DATE",
        ["datetime"] = "TIME",
        ["time"] = "TIME",
        ["duration"] = "DURATION",
    };

    public static IEnumerable<GoldTimeText> Read(string name, Stream file)
    {
        using var cases = JsonDocument.Parse(file);
        int number = 0;
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            string? reference = item.TryGetProperty("Context", out var context)
                && context.ValueKind == JsonValueKind.Object
                && context.TryGetProperty("ReferenceDateTime", out var day) ? day.GetString()?[..10] : null;
            var gold = item.GetProperty("Results").EnumerateArray().Select(result =>
                Result(result, reference)).ToImmutableArray();
            if (!gold.All(time => time.Optional))
            {
                yield return new GoldTimeText(
                    $"recognizers/{name}",
                    $"recognizers/{name}/{number}",
                    item.GetProperty("Input").GetString()!,
                    reference is null
                        ? null
                        : DateOnly.ParseExact(reference, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    gold,
                    name is "DateTimeModel" or "MergedParser");
            }

            number++;
        }
    }

    private static GoldTimex Result(JsonElement result, string? reference)
    {
        string type = Text(result, "Type") ?? Text(result, "TypeName") ?? Text(result, "Typename") ?? "";
        string kind = type[(type.LastIndexOf('.') + 1)..];
        int start = result.GetProperty("Start").GetInt32();
        int end = result.TryGetProperty("Length", out var length)
            ? start + length.GetInt32()
            : result.GetProperty("End").GetInt32() + 1;
        return new GoldTimex(
            start, end, Types.GetValueOrDefault(kind), RecognizerValues.Of(result,
                reference), Optional: !Types.ContainsKey(kind));
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
