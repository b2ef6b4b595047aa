using System.Text;

namespace Ceasewire.Store.Archive.Handover;

/// <summary>Base 32 (RFC 4648), in which WARC files write digests.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int held = 0, bits = 0;
        foreach (byte next in bytes)
        {
            held = (held << 8) | next;
            bits += 8;
            while (bits >= BitsPerLetter)
            {
                bits -= BitsPerLetter;
                text.Append(Alphabet[(held >> bits) & 31]);
            }

            held &= (1 << bits) - 1;
        }

        if (bits > 0)
        {
            text.Append(Alphabet[(held << (BitsPerLetter - bits)) & 31]);
        }

        while (text.Length % 8 != 0)
        {
            text.Append('=');
        }

        return text.ToString();
    }
}
