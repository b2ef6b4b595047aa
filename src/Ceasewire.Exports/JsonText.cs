using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ceasewire.Exports;

/// <summary>Writes JSON item by item, so that a long list is never held as one text.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One item a line.</summary>
    public static void WriteLines(TextWriter output, IEnumerable<JsonObject> items)
    {
        foreach (var item in items)
        {
            output.Write(item.ToJsonString(_options));
            output.Write('\n');
        }
    }

    /// <param name="opening">Up to and including the bracket that opens the list.</param>
    /// <param name="closing">From the bracket that closes it.</param>
    public static void WriteList(TextWriter output, string opening, IEnumerable<JsonObject> items, string closing)
    {
        output.Write(opening);
        string before = "\n";
        foreach (var item in items)
        {
            output.Write(before);
            output.Write(item.ToJsonString(_options));
            before = ",\n";
        }

        output.Write('\n');
        output.Write(closing);
        output.Write('\n');
    }

    /// <summary>The values that are known, each once.</summary>
    public static JsonArray Values(IEnumerable<string?> values) =>
        [.. values.Where(value => !string.IsNullOrEmpty(value)).Distinct(StringComparer.Ordinal)
            .Select(value => (JsonNode?)JsonValue.Create(value))];

    /// <summary>Properties that are known: formats of linked data leave out what is not.</summary>
    public static JsonObject Known(params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var known = new JsonObject();
        foreach (var (name, value) in properties)
        {
            if (value is not null and not JsonArray { Count: 0 })
            {
                known[name] = value;
            }
        }

        return known;
    }
}
