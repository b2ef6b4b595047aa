using System.Text.Json;
using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>
/// One article as a JSON object: name, text, published, title, outlet, url, byline, language. Other fields are ignored.
/// </summary>
internal static class JsonArticle
{
    private const string Step = "ceasewire-jsonl/1";

    private static readonly string[] Names =
        ["name", "text", "published", "title", "outlet", "url", "byline", "language"];

    /// <param name="where">The line's name, for an article or a refusal that has none of its own.</param>
    public static Incoming Read(ReadOnlyMemory<byte> line, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement, where)
                : Incoming.Refuse(where, "bad-json", "The line is no JSON object. Write one object a line.");
        }
        catch (JsonException error)
        {
            return Incoming.Refuse(
                where,
                "bad-json",
                $"{Shorten(error.Message)} Write one JSON object a line, in UTF-8.");
        }
        catch (InvalidOperationException)
        {
            // What the JSON reader throws on a name or value that escapes half of a surrogate pair, or on bytes that
            // are not UTF-8.
            return Incoming.Refuse(
                where,
                "lone-surrogate",
                "A string is no Unicode: it holds half of a surrogate pair (such as \\ud83d alone) or bytes that are not UTF-8.");
        }
    }

    private static Incoming Read(JsonElement json, string where)
    {
        Dictionary<string, string?> fields = [];
        foreach (string name in Names)
        {
            if (json.TryGetProperty(name, out var value)
                && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                return Incoming.Refuse(where, "bad-field", $"{name} must be a string or null.");
            }

            fields[name] = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }

        return ArticleFields.Read(fields, where, Step);
    }

    /// <summary>The reader's message without its path and position, which repeat what the message says.</summary>
    private static string Shorten(string message) =>
        message.IndexOf(" Path:", StringComparison.Ordinal) is > 0 and var path ? message[..path] : message;
}
