using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ceasewire.Server;

/// <summary>How the API writes JSON: snake_case, nulls present, as the records are.</summary>
internal static class DeskJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        // The default encoder escapes what could end a script element, should the JSON ever be put into a page.
        json.Encoder = JavaScriptEncoder.Default;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return json;
    }
}
