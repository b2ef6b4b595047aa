using System.Buffers;
using System.Text;

namespace Ceasewire.Intake;

/// <summary>Tells a format by a name's ending, or by the first bytes.</summary>
internal static class Formats
{
    private static readonly SearchValues<char> HeaderNameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    private static readonly (string Ending, InputFormat Format)[] Endings =
    [
        (".txt", InputFormat.Text),
        (".md", InputFormat.Text),
        (".jsonl", InputFormat.Jsonl),
        (".ndjson", InputFormat.Jsonl),
        (".html", InputFormat.Html),
        (".htm", InputFormat.Html),
        (".xhtml", InputFormat.Html),
        (".rss", InputFormat.Feed),
        (".atom", InputFormat.Feed),
        (".warc", InputFormat.Warc),
        (".warc.gz", InputFormat.Warc),
        (".csv", InputFormat.Csv),
        (".tsv", InputFormat.Csv),
        (".mbox", InputFormat.Mbox),
        (".eml", InputFormat.Eml),
        (".xml", InputFormat.Auto),
    ];

    /// <summary>Whether a file of that name in a folder is read when the folder is.</summary>
    public static bool Takes(InputFormat format, string name) =>
        OfEnding(name) is { } found && (format == InputFormat.Auto || found == InputFormat.Auto || format == found);

    /// <returns>Null where only the bytes can tell.</returns>
    public static InputFormat? OfName(string name) => OfEnding(name) is { } found and not InputFormat.Auto ? found : null;

    private static InputFormat? OfEnding(string name)
    {
        foreach (var (ending, format) in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>Plain text unless the bytes plainly are something else.</summary>
    public static InputFormat OfBytes(ReadOnlySpan<byte> head)
    {
        if (head is [0x1F, 0x8B, ..] || head.StartsWith("WARC/1."u8))
        {
            return InputFormat.Warc;
        }

        string start = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        bool Starts(string with) => start.StartsWith(with, StringComparison.OrdinalIgnoreCase);
        bool Has(string part) => start.Contains(part, StringComparison.OrdinalIgnoreCase);
        return Starts("<!doctype html") || Starts("<html") || Starts("<head") ? InputFormat.Html
            : Starts("<rss") || Starts("<feed") || Starts("<rdf:RDF") ? InputFormat.Feed
            : Starts("<?xml") || Starts("<!--")
                ? Has("<rss") || Has("<feed") || Has("<rdf:RDF") ? InputFormat.Feed
                    : Has("<html") ? InputFormat.Html
                    : InputFormat.Text
            : Starts("{\"") && Has("\"text\"") ? InputFormat.Jsonl
            : start.StartsWith("From ", StringComparison.Ordinal) && HasMailHead(start) ? InputFormat.Mbox
            : IsHeaderLine(start) && HasMailHead(start) ? InputFormat.Eml
            : InputFormat.Text;
    }

    private static bool HasMailHead(string start) =>
        start.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase)
        || start.Contains("\nMessage-ID:", StringComparison.OrdinalIgnoreCase)
        || start.Contains("\nReceived:", StringComparison.OrdinalIgnoreCase);

    private static bool IsHeaderLine(string start)
    {
        int colon = start.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && start.AsSpan(0, colon).IndexOfAnyExcept(HeaderNameLetters) < 0;
    }
}
