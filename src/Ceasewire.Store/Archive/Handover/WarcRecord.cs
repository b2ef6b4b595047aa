using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ceasewire.Store.Archive.Handover;

/// <summary>The head of a WARC record. The same record has the same id in every file.</summary>
/// <param name="Type">"response", "resource", "conversion" or "warcinfo".</param>
/// <param name="Hash">SHA-256 of what the record carries, in hexadecimal.</param>
/// <param name="Target">The address of what it carries; null where it has none.</param>
internal sealed record WarcRecord(string Type, string Hash, DateTimeOffset At, string? Target, string ContentType)
{
    /// <summary>The record that this one was made from.</summary>
    public string? RefersTo { get; init; }

    /// <summary>What the digest is of: all of the block, or what follows the HTTP head in it.</summary>
    public string Digested => Type == "response" ? "WARC-Payload-Digest" : "WARC-Block-Digest";

    public string Id { get; } = IdOf($"{Type} {Hash} {UtcTime.Text(At)} {Target}");

    public byte[] Head(long blockLength)
    {
        var head = new StringBuilder("WARC/1.1\r\n");
        void Add(string name, string? value) => head.Append(value is null ? "" : $"{name}: {value}\r\n");
        Add("WARC-Type", Type);
        Add("WARC-Record-ID", Id);
        Add("WARC-Date", UtcTime.Text(At));
        Add("WARC-Target-URI", Target);
        Add("WARC-Refers-To", RefersTo);
        Add(Digested, $"sha256:{Base32.Encode(Convert.FromHexString(Hash))}");
        Add("Content-Type", ContentType);
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {blockLength}\r\n\r\n");
        return Encoding.UTF8.GetBytes(head.ToString());
    }

    /// <summary>A UUID of version 8, made from a hash.</summary>
    private static string IdOf(string what)
    {
        byte[] bytes = SHA256.HashData(Encoding.UTF8.GetBytes(what))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"<urn:uuid:{new Guid(bytes, bigEndian: true)}>";
    }
}
