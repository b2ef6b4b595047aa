using System.Collections.Immutable;

namespace Ceasewire.Intake;

/// <summary>
/// What is said of bytes from outside: all that decides, with the bytes, which articles they give. Written down beside
/// an original as text ("html; charset=windows-1252"), it gives the same articles again.
/// </summary>
public sealed record Declaration(InputFormat Format)
{
    private const string CharsetKey = "charset";
    private const string ColumnPrefix = "column.";

    private static readonly Dictionary<string, InputFormat> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/html"] = InputFormat.Html,
        ["application/xhtml+xml"] = InputFormat.Html,
        ["application/rss+xml"] = InputFormat.Feed,
        ["application/atom+xml"] = InputFormat.Feed,
        ["application/rdf+xml"] = InputFormat.Feed,
        ["text/xml"] = InputFormat.Feed,
        ["application/xml"] = InputFormat.Feed,
        ["text/csv"] = InputFormat.Csv,
        ["application/warc"] = InputFormat.Warc,
        ["application/mbox"] = InputFormat.Mbox,
        ["message/rfc822"] = InputFormat.Eml,
        ["application/x-ndjson"] = InputFormat.Jsonl,
        ["application/jsonl"] = InputFormat.Jsonl,
        ["text/plain"] = InputFormat.Text,
    };

    /// <summary>The declared encoding's name; bytes that are plainly another's are read as that.</summary>
    public string? Charset { get; init; }

    /// <summary>The address of the bytes; not part of the written form, as it does not touch the text.</summary>
    public string? Url { get; init; }

    /// <summary>Which column of a table holds which field; null to go by the columns' names.</summary>
    public ColumnMap? Columns { get; init; }

    /// <summary>Of a response's content type: "text/html; charset=utf-8". Unknown types are told from the
    /// bytes.</summary>
    public static Declaration OfMediaType(string? contentType, string? url)
    {
        string[] parts = Parts(contentType ?? "");
        return new(MediaTypes.GetValueOrDefault(parts.FirstOrDefault("")))
        {
            Charset = Value(parts, CharsetKey),
            Url = url,
        };
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no declaration.</exception>
    public static Declaration Parse(string written)
    {
        string[] parts = Parts(written);
        if (!Enum.TryParse(parts.FirstOrDefault(""), ignoreCase: true, out InputFormat format))
        {
            throw new FormatException($"'{written}' names no input format.");
        }

        var columns = parts
            .Where(part => part.StartsWith(ColumnPrefix, StringComparison.Ordinal))
            .Select(part => part[ColumnPrefix.Length..].Split('=', 2))
            .ToImmutableSortedDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        return new(format)
        {
            Charset = Value(parts, CharsetKey),
            Columns = columns.IsEmpty ? null : new(columns),
        };
    }

    public override string ToString() => string.Join(
        "; ",
        (string[])
        [
            Format.ToString().ToLowerInvariant(),
            .. Charset is null ? (string[])[] : [$"{CharsetKey}={Charset}"],
            .. Columns?.Names.Select(pair => $"{ColumnPrefix}{pair.Key}={Uri.EscapeDataString(pair.Value)}") ?? [],
        ]);

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries);

    private static string? Value(string[] parts, string key) =>
        parts.Skip(1)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .FirstOrDefault(pair => pair is [var name, _] && name.Equals(key, StringComparison.OrdinalIgnoreCase))
            ?[1].Trim('"', '\'') is { Length: > 0 } value
            ? value
            : null;
}
