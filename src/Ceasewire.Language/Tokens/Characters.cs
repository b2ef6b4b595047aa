using System.Globalization;

namespace Ceasewire.Language.Tokens;

/// <summary>Kinds of characters, as the tokeniser tells them apart.</summary>
internal static class Characters
{
    /// <summary>Letters, digits, the marks on them and characters without width.</summary>
    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && IsWideWord(c));

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´';

    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '…' or '。' or '؟' or '！' or '？' or '۔';

    public static bool IsClosing(char c) => c is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '}' or '›';

    public static bool IsOpening(char c) => c is '"' or '“' or '‘' or '\'' or '«' or '(' or '[' or '{' or '„' or '‹' or '`';

    private static bool IsWideWord(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.Format;
}
