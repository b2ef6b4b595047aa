using System.Buffers;
using System.Text;
using Utf8Bytes = System.Text.Unicode.Utf8;

namespace Ceasewire.Intake.Html;

/// <summary>
/// The encoding of a page: by its byte order mark; UTF-8 where the bytes can be nothing else, whatever is declared; as
/// declared by the sender or the page; else Windows-1252, which old pages are in.
/// </summary>
internal static class PageEncoding
{
    private const int HeadBytes = 4096;
    private const string Fallback = "windows-1252";

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \"'/>;?");

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    static PageEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="declared">By who sent it; null where nothing is.</param>
    public static Outcome<DecodedPage> Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, (byte)'<', ..] or [(byte)'<', 0, ..])
        {
            var marked = TextDecoder.Decode(bytes);
            return marked.IsValue ? Outcome<DecodedPage>.Of(new(marked.Value, MarkName(bytes))) : new(null, marked.Error);
        }

        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
        {
            return Outcome<DecodedPage>.Refuse(
                "binary",
                $"Byte {zero} is zero, which no text holds. Save the page again, or remove it.");
        }

        int wrong = FirstNotUtf8(bytes);
        if (wrong < 0)
        {
            string text = Utf8.GetString(bytes);

            // Seven-bit encodings hide other scripts behind escapes; all else that is UTF-8 is UTF-8.
            return Named(declared ?? InPage(bytes)) is { } escaped && IsSevenBit(escaped)
                ? With(bytes, escaped)
                : Outcome<DecodedPage>.Of(new(text, "utf-8"));
        }

        var encoding = Candidates(bytes, declared).FirstOrDefault(found => found is not (null or UTF8Encoding));
        return encoding is null && HasSequences(bytes)
            ? Outcome<DecodedPage>.Refuse(
                "not-text",
                $"Byte {wrong} (line {bytes[..wrong].Count((byte)'\n') + 1}) is not UTF-8, though bytes before or after it are. Save the page again, or convert it with iconv.")
            : With(bytes, encoding ?? Encoding.GetEncoding(Fallback));
    }

    private static List<Encoding?> Candidates(ReadOnlySpan<byte> bytes, string? declared) =>
        [Named(declared), Named(InPage(bytes))];

    private static Outcome<DecodedPage> With(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            string text = Encoding
                .GetEncoding(encoding.WebName, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                .GetString(bytes);
            return Outcome<DecodedPage>.Of(new(text, encoding.WebName));
        }
        catch (DecoderFallbackException error)
        {
            return Outcome<DecodedPage>.Refuse(
                "not-text",
                $"Byte {error.Index} is not {encoding.WebName}, which the page says it is in. Convert it to UTF-8 with iconv.");
        }
    }

    private static string MarkName(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => "utf-8",
        [0xFF, 0xFE, 0, 0, ..] => "utf-32",
        [0xFE, 0xFF, ..] or [0, ..] => "utf-16BE",
        _ => "utf-16",
    };

    /// <summary>Single-byte Latin 1 means Windows-1252 on the web.</summary>
    /// <returns>Null where no such encoding is known.</returns>
    public static Encoding? Named(string? name)
    {
        if (name is null)
        {
            return null;
        }

        try
        {
            var encoding = Encoding.GetEncoding(name.Trim());
            return encoding.WebName is "iso-8859-1" or "us-ascii" ? Encoding.GetEncoding(Fallback)
                : encoding.WebName.StartsWith("utf-16", StringComparison.Ordinal) || encoding.WebName is "utf-7" ? null
                : encoding;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsSevenBit(Encoding encoding) =>
        encoding.WebName.StartsWith("iso-2022", StringComparison.Ordinal) || encoding.WebName == "hz-gb-2312";

    /// <summary>What a meta element or an XML declaration near the start says: charset="…", encoding="…".</summary>
    private static string? InPage(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        foreach (string key in (string[])["charset=", head.StartsWith("<?xml", StringComparison.Ordinal) ? "encoding=" : "charset ="])
        {
            int at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var value = head.AsSpan(at + key.Length).TrimStart(" \"'");
                int end = value.IndexOfAny(NameEnds);
                return end <= 0 ? null : value[..end].ToString();
            }
        }

        return null;
    }

    private static int FirstNotUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8Bytes.IsValid(bytes))
        {
            return -1;
        }

        int valid = 0;
        while (true)
        {
            var status = Rune.DecodeFromUtf8(bytes[valid..], out _, out int used);
            if (status != OperationStatus.Done)
            {
                return valid;
            }

            valid += used;
        }
    }

    /// <summary>Whether there are characters of more than one byte in UTF-8, which other text hardly has by
    /// chance.</summary>
    private static bool HasSequences(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0, wrong = 0;
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out int used);
            sequences += status == OperationStatus.Done && used > 1 ? 1 : 0;
            wrong += status == OperationStatus.Done ? 0 : 1;
            bytes = bytes[used..];
        }

        return sequences > wrong;
    }
}

/// <param name="Encoding">The name of what it was decoded with.</param>
internal sealed record DecodedPage(string Text, string Encoding);
