using Ceasewire.Records;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ceasewire.Intake;

/// <summary>
/// A block of YAML between two lines of "---" at the start of a file: outlet, url, published, title, byline, language. The article's text
/// is what follows it, so offsets count from there. Text that starts with "---" and is no mapping is text.
/// </summary>
internal static class FrontMatter
{
    private const string Rule = "---";

    public static Outcome<Article> Read(string name, string content)
    {
        if (Split(content) is not var (yaml, body))
        {
            return Outcome<Article>.Of(new Article(name, content));
        }

        Dictionary<string, string>? fields;
        try
        {
            fields = Mapping(yaml);
        }
        catch (YamlException error)
        {
            return Outcome<Article>.Refuse(
                "bad-front-matter",
                $"Line {error.Start.Line + 1}: {error.Message} Put values that hold a colon or a quotation mark in quotation marks.");
        }
        catch (Exception error) when (IsOfParser(error))
        {
            return Outcome<Article>.Refuse(
                "bad-front-matter", "The front matter cannot be read. Write one field a line: title: \"…\".");
        }

        return fields is null ? Outcome<Article>.Of(new Article(name, content)) : With(fields, name, body);
    }

    private static Outcome<Article> With(Dictionary<string, string> fields, string name, string body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return Outcome<Article>.Refuse("empty", "There is no text after the front matter.");
        }

        DateOnly? published = null;
        if (fields.GetValueOrDefault("published") is { Length: > 0 } value)
        {
            if (!PublishedDate.TryParse(value, out var day))
            {
                return Outcome<Article>.Refuse("bad-date", PublishedDate.Wrong(value));
            }

            published = day;
        }

        return Outcome<Article>.Of(new Article(name, body)
        {
            Published = published,
            Title = NullIfEmpty(fields.GetValueOrDefault("title")),
            Outlet = NullIfEmpty(fields.GetValueOrDefault("outlet")),
            Url = NullIfEmpty(fields.GetValueOrDefault("url")),
            Byline = NullIfEmpty(fields.GetValueOrDefault("byline")),
            Language = NullIfEmpty(fields.GetValueOrDefault("language")),
        });
    }

    /// <returns>What stands between the first two rules and what follows the second; null where there are no
    /// two.</returns>
    private static (string Yaml, string Body)? Split(string content)
    {
        var (first, at) = LineEnd(content, 0);
        if (content.AsSpan(0, first).TrimEnd() is not Rule)
        {
            return null;
        }

        int start = at;
        while (at < content.Length && at <= Limits.FrontMatterCharacters)
        {
            var (end, next) = LineEnd(content, at);
            if (content.AsSpan(at..end).TrimEnd() is Rule)
            {
                return (content[start..at], content[next..]);
            }

            at = next;
        }

        return null;
    }

    /// <summary>
    /// The parser has no exception of its own for a value that is missing at the end, a line "---" inside braces, half
    /// a surrogate pair by its number.
    /// </summary>
    private static bool IsOfParser(Exception error) =>
        error is EndOfStreamException or InvalidOperationException or ArgumentException or FormatException
            or OverflowException or IndexOutOfRangeException;

    private static (int End, int Next) LineEnd(string content, int start)
    {
        int newline = content.IndexOf('\n', start);
        return newline < 0 ? (content.Length, content.Length)
            : (newline > start && content[newline - 1] == '\r' ? newline - 1 : newline, newline + 1);
    }

    /// <returns>The scalar fields; null where the block is no mapping. Lists and mappings inside are skipped, aliases
    /// never followed.</returns>
    private static Dictionary<string, string>? Mapping(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
        {
            return null;
        }

        Dictionary<string, string> fields = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            string? key = parser.TryConsume<Scalar>(out var scalar) ? scalar.Value : null;
            if (key is null)
            {
                parser.SkipThisAndNestedEvents();
            }

            if (parser.TryConsume<Scalar>(out var value))
            {
                fields[key ?? ""] = value.Style == ScalarStyle.Plain && value.Value is "null" or "~" ? "" : value.Value;
            }
            else
            {
                parser.SkipThisAndNestedEvents();
            }
        }

        return fields;
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
