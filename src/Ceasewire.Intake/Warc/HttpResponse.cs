using System.Globalization;
using System.IO.Compression;
using Ceasewire.Records;

namespace Ceasewire.Intake.Warc;

/// <summary>A response as it was captured: its status, its type and its body without transfer encodings.</summary>
internal sealed record HttpResponse(int Status, string MediaType, byte[] Body)
{
    private const int LongestLine = 64 * 1024;

    public static Outcome<HttpResponse> Parse(byte[] block)
    {
        var reader = new ByteReader(new MemoryStream(block));
        string[] status = (reader.ReadText(LongestLine) ?? "").Split(' ', 3);
        if (status is not [var protocol, var code, ..]
            || !protocol.StartsWith("HTTP/", StringComparison.Ordinal)
            || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || HeaderFields.Read(reader) is not { } fields)
        {
            return Outcome<HttpResponse>.Refuse("bad-response", "The captured response has no head that can be read.");
        }

        byte[] rest = block[(int)reader.Position..];
        byte[] whole = fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true
            ? Joined(rest)
            : rest;
        var body = Decoded(whole, fields["Content-Encoding"]?.Trim().ToLowerInvariant());
        return body.IsValue
            ? Outcome<HttpResponse>.Of(new(number, fields["Content-Type"] ?? "", body.Value))
            : new(null, body.Error);
    }

    /// <summary>The chunks put together; the bytes as they are where they are no chunks, as tools store them
    /// joined under the old head.</summary>
    private static byte[] Joined(byte[] chunks)
    {
        using var joined = new MemoryStream();
        var reader = new ByteReader(new MemoryStream(chunks));
        while (reader.ReadText(LongestLine) is { } line)
        {
            if (!int.TryParse(
                line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int size)
                || size < 0)
            {
                return joined.Length == 0 ? chunks : joined.ToArray();
            }

            joined.Write(reader.ReadBlock(size));
            if (size == 0)
            {
                break;
            }

            reader.ReadText(LongestLine);
        }

        return joined.ToArray();
    }

    private static Outcome<byte[]> Decoded(byte[] body, string? encoding)
    {
        try
        {
            using var compressed = new MemoryStream(body);
            using Stream? stream = encoding switch
            {
                "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => new GZipStream(compressed, CompressionMode.Decompress),
                "deflate" when body is [0x78, ..] => new ZLibStream(compressed, CompressionMode.Decompress),
                "deflate" => new DeflateStream(compressed, CompressionMode.Decompress),
                "br" => new BrotliStream(compressed, CompressionMode.Decompress),
                _ => null,
            };
            return stream is null
                ? Outcome<byte[]>.Of(body)
                : InputBytes.Read(stream, "The decompressed page", Limits.PageBytes);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or InvalidOperationException)
        {
            return new(null, new ErrorDetail("bad-compression", $"The page is not {encoding}, as it says it is. Capture it again."));
        }
    }
}
