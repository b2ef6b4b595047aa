using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>An article from fields by name: name, text, published, title, outlet, url, byline, language.</summary>
internal static class ArticleFields
{
    /// <param name="name">For an article or refusal that has none of its own.</param>
    public static Incoming Read(IReadOnlyDictionary<string, string?> fields, string name, string step)
    {
        string called = fields.GetValueOrDefault("name") is { Length: > 0 } given ? given : name;
        if (fields.GetValueOrDefault("text") is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return Incoming.Refuse(called, "empty", "There is no text. Give the report's words in the field text.");
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return Incoming.Refuse(called, "binary", "The text holds zero characters, so it is no text.");
        }

        if (System.Text.Encoding.UTF8.GetByteCount(text) > Limits.ArticleBytes)
        {
            return Incoming.Refuse(called, "too-long", Limits.TooLong("The text", Limits.ArticleBytes));
        }

        DateOnly? published = null;
        if (fields.GetValueOrDefault("published") is { } value)
        {
            if (!PublishedDate.TryParse(value, out var day))
            {
                return Incoming.Refuse(called, "bad-date", PublishedDate.Wrong(value));
            }

            published = day;
        }

        return Incoming.Receive(
            new Article(called, text)
            {
                Published = published,
                Title = fields.GetValueOrDefault("title"),
                Outlet = fields.GetValueOrDefault("outlet"),
                Url = fields.GetValueOrDefault("url"),
                Byline = fields.GetValueOrDefault("byline"),
                Language = fields.GetValueOrDefault("language"),
            },
            step);
    }
}
