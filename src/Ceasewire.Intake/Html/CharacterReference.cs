using System.Globalization;
using AngleSharp.Html;

namespace Ceasewire.Intake.Html;

/// <summary>Character references: "&amp;amp;", "&amp;#8217;", "&amp;#x2019;".</summary>
internal static class CharacterReference
{
    private const int LongestName = 32;

    /// <returns>What the reference at the ampersand stands for and how long it is; null where it is an
    /// ampersand.</returns>
    public static (string Text, int Length)? At(ReadOnlySpan<char> text, int at)
    {
        var rest = text[(at + 1)..];
        if (rest is ['#', .. var number])
        {
            return Numeric(number);
        }

        int length = 0;
        while (length < rest.Length && length < LongestName && char.IsAsciiLetterOrDigit(rest[length]))
        {
            length++;
        }

        if (length == 0)
        {
            return null;
        }

        bool isClosed = length < rest.Length && rest[length] == ';';
        string name = rest[..length].ToString();
        string? symbol = HtmlEntityProvider.Resolver.GetSymbol(isClosed ? name + ";" : name);
        return symbol is null ? null : (symbol, 1 + length + (isClosed ? 1 : 0));
    }

    /// <summary>A value with its references resolved.</summary>
    public static string Decode(string value)
    {
        if (!value.Contains('&', StringComparison.Ordinal))
        {
            return value;
        }

        var decoded = new System.Text.StringBuilder(value.Length);
        for (int i = 0; i < value.Length;)
        {
            var reference = value[i] == '&' ? At(value, i) : null;
            decoded.Append(reference?.Text ?? value[i].ToString());
            i += reference?.Length ?? 1;
        }

        return decoded.ToString();
    }

    private static (string Text, int Length)? Numeric(ReadOnlySpan<char> rest)
    {
        bool isHex = rest is ['x' or 'X', ..];
        var digits = isHex ? rest[1..] : rest;
        int length = 0;
        long code = 0;
        while (length < digits.Length
            && (isHex ? char.IsAsciiHexDigit(digits[length]) : char.IsAsciiDigit(digits[length])))
        {
            int digit = int.Parse(digits.Slice(length, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            code = Math.Min(int.MaxValue, (code * (isHex ? 16 : 10)) + digit);
            length++;
        }

        if (length == 0)
        {
            return null;
        }

        int all = 2 + (isHex ? 1 : 0) + length + (length < digits.Length && digits[length] == ';' ? 1 : 0);
        return (Symbol((int)code), all);
    }

    /// <summary>As browsers do: old pages mean Windows-1252 by 128 to 159, and half a surrogate pair is no
    /// character.</summary>
    private static string Symbol(int code) =>
        code is >= 0x80 and < 0xA0 ? HtmlEntityProvider.GetSymbolFromTable(code) ?? "\uFFFD"
        : code is 0 or > 0x10FFFF or (>= 0xD800 and < 0xE000) ? "\uFFFD"
        : char.ConvertFromUtf32(code);
}
