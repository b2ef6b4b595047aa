using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Ceasewire.Store.Archive.Handover;

/// <summary>Writes WARC 1.1, each record compressed by itself: any can be read without those before it.</summary>
internal sealed class WarcWriter(Stream output)
{
    public void Write(WarcRecord record, ReadOnlySpan<byte> block)
    {
        using var member = Member();
        member.Write(record.Head(block.Length));
        member.Write(block);
        member.Write("\r\n\r\n"u8);
    }

    /// <summary>Writes original bytes, with what stands before them in the block.</summary>
    /// <exception cref="InvalidDataException">They are not what their hash says.</exception>
    public void Write(WarcRecord record, byte[] before, Stream original)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var member = Member())
        {
            member.Write(record.Head(before.Length + original.Length));
            member.Write(before);
            byte[] buffer = new byte[64 * 1024];
            int count;
            while ((count = original.Read(buffer)) > 0)
            {
                hash.AppendData(buffer, 0, count);
                member.Write(buffer, 0, count);
            }

            member.Write("\r\n\r\n"u8);
        }

        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != record.Hash)
        {
            throw new InvalidDataException(
                $"Original {record.Hash} is not as it was kept. Run ceasewire verify to see what else differs.");
        }
    }

    /// <summary>What the server said before the bytes, as far as it was kept.</summary>
    public static byte[] HttpHead(Capture capture)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {capture.Status} \r\n");
        foreach (var header in capture.Headers)
        {
            // The bytes that follow are no longer in chunks.
            bool isUndone = header.Name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);
            head.Append(isUndone ? "X-Archive-Orig-" : "").Append(header.Name).Append(": ").Append(header.Value)
                .Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }

    private GZipStream Member() => new(output, CompressionLevel.Optimal, leaveOpen: true);
}
