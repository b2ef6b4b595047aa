namespace Ceasewire.Intake;

/// <summary>Tells a format by a name's ending, or by the first bytes.</summary>
internal static class Formats
{
    private static readonly (string Ending, InputFormat Format)[] Endings =
    [
        (".txt", InputFormat.Text),
        (".md", InputFormat.Text),
        (".jsonl", InputFormat.Jsonl),
        (".ndjson", InputFormat.Jsonl),
        (".html", InputFormat.Html),
        (".htm", InputFormat.Html),
        (".xhtml", InputFormat.Html),
    ];

    /// <summary>Whether a file of that name in a folder is read when the folder is.</summary>
    public static bool Takes(InputFormat format, string name) =>
        OfName(name) is { } found && (format == InputFormat.Auto || format == found);

    public static InputFormat? OfName(string name)
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
    public static InputFormat OfBytes(ReadOnlySpan<byte> head) => InputFormat.Text;
}
