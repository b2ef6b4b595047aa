using System.IO.Compression;

namespace Ceasewire.Intake.Fetching;

/// <summary>Undoes the compression that a response's Content-Encoding names, within a limit.</summary>
public static class ContentCoding
{
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <exception cref="InvalidDataException">It is not so compressed, or holds too much.</exception>
    public static Stream Decode(Stream body, string? coding)
    {
        Stream? decoded = coding?.Trim().ToLowerInvariant() switch
        {
            null or "" or "identity" => null,
            "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"It is compressed as '{coding}', which is not known."),
        };
        if (decoded is null)
        {
            return body;
        }

        using (decoded)
        {
            var whole = new MemoryStream();
            byte[] buffer = new byte[64 * 1024];
            int count;
            while ((count = decoded.Read(buffer)) > 0)
            {
                whole.Write(buffer, 0, count);
                if (whole.Length > MaxBytes)
                {
                    throw new InvalidDataException(
                        $"It holds more than {MaxBytes / (1024 * 1024)} MB when decompressed.");
                }
            }

            whole.Position = 0;
            return whole;
        }
    }
}
