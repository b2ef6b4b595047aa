using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>What a page's JSON-LD says of the article.</summary>
internal sealed record LinkedArticle(
    string Type,
    string? Headline,
    string? Published,
    string? Author,
    string? Publisher,
    string? Url,
    bool IsWalled);

/// <summary>Finds the article among a page's JSON-LD. What is broken in it is passed over: the page says more.</summary>
internal static class JsonLd
{
    private const int LongestScript = 1024 * 1024;
    private const int LongestValue = 1_000;
    private const string LiveBlog = "LiveBlogPosting";

    public static LinkedArticle? Read(IHtmlDocument document) =>
        document.QuerySelectorAll("script[type='application/ld+json']")
            .Where(script => script.TextContent.Length <= LongestScript)
            .Select(script => Read(script.TextContent))
            .OfType<LinkedArticle>()
            .OrderBy(article => article.Type == LiveBlog ? 0 : 1)
            .FirstOrDefault();

    public static bool IsLive(LinkedArticle? article) => article?.Type == LiveBlog;

    private static LinkedArticle? Read(string script)
    {
        try
        {
            using var json = JsonDocument.Parse(
                script.Trim(),
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Nodes(json.RootElement).Select(ToArticle).FirstOrDefault(article => article is not null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string that holds half a surrogate pair.
            return null;
        }
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Nodes),
        JsonValueKind.Object when json.TryGetProperty("@graph", out var graph) => Nodes(graph).Prepend(json),
        JsonValueKind.Object => [json],
        _ => [],
    };

    private static LinkedArticle? ToArticle(JsonElement node)
    {
        string? type = First(node, "@type", value => Text(value) is { } name && IsArticle(name) ? name : null);
        return type is null
            ? null
            : new LinkedArticle(
                type,
                CharacterReferences(First(node, "headline", Text)),
                First(node, "datePublished", Text) ?? First(node, "dateCreated", Text),
                Names(node, "author"),
                First(node, "publisher", Name),
                First(node, "url", Text) ?? First(node, "mainEntityOfPage", Id),
                First(node, "isAccessibleForFree", value => Falsity(value) ? "" : null) is not null);
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal)
        || type.EndsWith("Posting", StringComparison.Ordinal)
        || type is "Report";

    private static bool Falsity(JsonElement value) =>
        value.ValueKind == JsonValueKind.False
        || "false".Equals(Text(value), StringComparison.OrdinalIgnoreCase);

    private static string? Names(JsonElement node, string property)
    {
        string[] names = [.. Values(node, property).Select(Name).OfType<string>().Distinct().Take(20)];
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    private static string? First(JsonElement node, string property, Func<JsonElement, string?> read) =>
        Values(node, property).Select(read).FirstOrDefault(value => value is not null);

    private static IEnumerable<JsonElement> Values(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value))
        {
            yield break;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            yield return value;
            yield break;
        }

        foreach (var item in value.EnumerateArray())
        {
            yield return item;
        }
    }

    private static string? Name(JsonElement value) =>
        CharacterReferences(value.ValueKind == JsonValueKind.Object ? First(value, "name", Text) : Text(value));

    private static string? Id(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? First(value, "@id", Text) : Text(value);

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 and <= LongestValue } text
            ? text
            : null;

    private static string? CharacterReferences(string? text) => text is null ? null : CharacterReference.Decode(text);
}
