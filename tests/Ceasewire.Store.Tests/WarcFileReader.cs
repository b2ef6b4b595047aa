using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ceasewire.Store.Tests;

/// <summary>Reads a WARC file back, by the letter of the standard.</summary>
internal static class WarcFileReader
{
    public static List<ReadRecord> Read(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        List<ReadRecord> records = [];
        int start = 0;
        while (start < bytes.Length)
        {
            // A member ends where the next one's head makes what is before it decompress to a whole record.
            int end = start + 1;
            ReadRecord? record = null;
            while (record is null)
            {
                int next = bytes.AsSpan(end).IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
                end = next < 0 ? bytes.Length : end + next;
                record = Parse(bytes[start..end]);
                end++;
            }

            records.Add(record);
            start = end - 1;
        }

        return records;
    }

    private static ReadRecord? Parse(byte[] member)
    {
        using var whole = new MemoryStream();
        try
        {
            using var member1 = new GZipStream(new MemoryStream(member), CompressionMode.Decompress);
            member1.CopyTo(whole);
        }
        catch (InvalidDataException)
        {
            return null;
        }

        byte[] bytes = whole.ToArray();
        int head = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        string[] lines = Encoding.UTF8.GetString(bytes, 0, head).Split("\r\n");
        Assert.Equal("WARC/1.1", lines[0]);
        var fields = lines[1..].Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1]);
        int length = int.Parse(fields["Content-Length"], CultureInfo.InvariantCulture);
        Assert.Equal("\r\n\r\n"u8, bytes.AsSpan(head + 4 + length));
        return new(fields, bytes[(head + 4)..(head + 4 + length)]);
    }
}

/// <summary>A record as it stands in a file.</summary>
internal sealed record ReadRecord(Dictionary<string, string> Fields, byte[] Block)
{
    public string Type => Fields["WARC-Type"];
}
