using System.Buffers.Binary;
using System.Text;

namespace Ceasewire.Intake;

/// <summary>
/// Bytes to text: UTF-8, or UTF-16 and UTF-32 by their byte order mark; UTF-16 without one is recognised. A mark is not
/// part of the text. Nothing is replaced: bytes that are no text are refused.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Spaces and line ends alone make more than this share of UTF-16's bytes zero, in any script.</summary>
    private const double FewestZeros = 0.04;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Little = new(
        bigEndian: false,
        byteOrderMark: false,
        throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Big = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UTF32Encoding Little32 = new(
        bigEndian: false,
        byteOrderMark: false,
        throwOnInvalidCharacters: true);

    private delegate ushort ReadUnit(ReadOnlySpan<byte> bytes);

    public static Outcome<string> Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Decode(rest, Utf8, "UTF-8"),
        [0xFF, 0xFE, 0, 0, .. var rest] => Decode(rest, Little32, "UTF-32"),
        [0xFF, 0xFE, .. var rest] => Decode(rest, Little, "UTF-16"),
        [0xFE, 0xFF, .. var rest] => Decode(rest, Big, "UTF-16"),
        _ when bytes.Contains((byte)0) => DecodeUnmarked(bytes),
        _ => Decode(bytes, Utf8, "UTF-8"),
    };

    private static Outcome<string> Decode(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        try
        {
            string text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? Binary()
                : string.IsNullOrWhiteSpace(text)
                    ? Outcome<string>.Refuse("empty", "There is no text. Give the report's text, or leave it out.")
                : Outcome<string>.Of(text);
        }
        catch (DecoderFallbackException error)
        {
            int line = bytes[..Math.Clamp(error.Index, 0, bytes.Length)].Count((byte)'\n') + 1;
            return Outcome<string>.Refuse(
                "not-text",
                $"Byte {error.Index} (line {line}) is not {name}. Convert the text to UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8.");
        }
    }

    /// <summary>
    /// Text with zero bytes is UTF-16 if it reads as such; the byte order is the one that gives more spaces.
    /// </summary>
    private static Outcome<string> DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0 || bytes.Count((byte)0) < FewestZeros * bytes.Length)
        {
            return Binary();
        }

        var (little, big) = (
            Spaces(bytes, BinaryPrimitives.ReadUInt16LittleEndian),
            Spaces(bytes, BinaryPrimitives.ReadUInt16BigEndian));
        return Math.Max(little, big) <= 0 ? Binary() : Decode(bytes, little >= big ? Little : Big, "UTF-16");
    }

    /// <returns>How many units are spaces or line ends; -1 where one is a control character that no text
    /// holds.</returns>
    private static int Spaces(ReadOnlySpan<byte> bytes, ReadUnit read)
    {
        int spaces = 0;
        for (int i = 0; i < bytes.Length; i += 2)
        {
            char unit = (char)read(bytes[i..]);
            if (unit is ' ' or '\n')
            {
                spaces++;
            }
            else if (unit is (< ' ' and not ('\t' or '\r' or '\f')) or '\uFFFE' or '\uFFFF')
            {
                return -1;
            }
        }

        return spaces;
    }

    private static Outcome<string> Binary() =>
        Outcome<string>.Refuse(
            "binary",
            "This is no text: it holds zero bytes. Give plain text; extract it first from PDF, Word or archives.");
}
