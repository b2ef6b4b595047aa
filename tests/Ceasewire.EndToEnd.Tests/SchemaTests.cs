using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ceasewire.EndToEnd.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("read", "reading")]
    [InlineData("annotate", "annotation")]
    public async Task Schema_DescribesWhatTheCommandPrints(string command, string record)
    {
        var schema = JsonNode.Parse((await Exe.RunAsync("schema", record)).Text)!;
        var lines = (await Exe.RunAsync(command, Exe.Samples)).Lines;

        Assert.True(lines.Length > 9);
        Assert.All(lines, line => Assert.Empty(Errors(JsonNode.Parse(line), schema, "$")));
    }

    [Fact]
    public async Task Schema_RefusesWhatTheContractDoesNotAllow()
    {
        var schema = JsonNode.Parse((await Exe.RunAsync("schema", "reading")).Text)!;

        var errors = Errors(
                JsonNode.Parse("""{"format":"ceasewire.reading/1","notices":[{"kind":"rumour"}],"claims":7}"""),
                schema,
                "$")
            .ToList();

        Assert.Contains("$.article is missing", errors);
        Assert.Contains("$.notices[0].kind is not one of the values", errors);
        Assert.Contains("$.claims has another type", errors);
    }

    /// <summary>The keywords that our schemas use.</summary>
    private static IEnumerable<string> Errors(JsonNode? value, JsonNode schema, string path)
    {
        if (schema["type"] is { } type && !Types(type).Contains(TypeOf(value), StringComparer.Ordinal))
        {
            return [$"{path} has another type"];
        }

        if (schema["const"] is { } only && !JsonNode.DeepEquals(only, value))
        {
            return [$"{path} is not {only}"];
        }

        if (schema["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
        {
            return [$"{path} is not one of the values"];
        }

        return value switch
        {
            JsonObject json when schema["properties"] is JsonObject properties => properties.SelectMany(property =>
                json.ContainsKey(property.Key)
                    ? Errors(json[property.Key], property.Value!, $"{path}.{property.Key}")
                    : [$"{path}.{property.Key} is missing"]),
            JsonArray array when schema["items"] is { } items => array.SelectMany(
                (item, i) => Errors(item, items, $"{path}[{i}]")),
            _ => [],
        };
    }

    private static IEnumerable<string> Types(JsonNode type)
    {
        var names = (
            type is JsonArray several ? several.Select(name => name!.GetValue<string>()) : [type.GetValue<string>()]).ToList();
        return names.Contains("number", StringComparer.Ordinal) ? names.Append("integer") : names;
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value.AsValue().TryGetValue<int>(out _) ? "integer" : "number",
    };
}
