namespace Ceasewire.Language.Tokens;

/// <summary>
/// Where a hyphen is part of a word: after an affix ("anti-tank") and inside a telephone number or date ("555-0100").
/// </summary>
internal static class Hyphens
{
    private const int LongestAffix = 8;
    private const int LongestCode = 16;

    private static readonly HashSet<string> Affixes =
        LanguageFile.Rows("affixes.tsv").Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Affixes.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Joins(string text, int wordStart, int hyphen, int end)
    {
        if (char.IsAsciiDigit(text[hyphen - 1]) && char.IsAsciiDigit(text[hyphen + 1]))
        {
            return IsCode(text, wordStart, hyphen, end);
        }

        int length = hyphen - wordStart;
        return length <= LongestAffix && BySpan.Contains(text.AsSpan(wordStart, length));
    }

    // Three groups of digits are a number or date; of two, "555-0100" is one and "2015-2016" a range.
    private static bool IsCode(string text, int start, int hyphen, int end)
    {
        int before = hyphen - start;
        if (before > LongestCode)
        {
            return false;
        }

        int digits = 0;
        int to = hyphen + 1;
        while (to < end && char.IsAsciiDigit(text[to]) && digits < 8)
        {
            (to, digits) = (to + 1, digits + 1);
        }

        bool hasThird = to + 1 < end && text[to] == '-' && char.IsAsciiDigit(text[to + 1]);
        bool isThird = text.AsSpan(start, before).Contains('-');
        return hasThird || isThird || (before == 3 && digits == 4);
    }
}
