using System.Globalization;

namespace Ceasewire.Language.Tokens;

/// <summary>Kinds of characters, as the tokeniser tells them apart.</summary>
internal static class Characters
{
    /// <summary>Letters, digits, the marks on them and characters without width.</summary>
    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && IsWideWord(c));

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´';

    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '…' or '。' or '؟' or '！' or '？' or '۔';

    public static bool IsClosing(char c) =>
        c is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '}' or '›' or '」' or '』';

    public static bool IsOpening(char c) =>
        c is '"' or '“' or '‘' or '\'' or '«' or '(' or '[' or '{' or '„' or '‹' or '`' or '‚' or '「' or '『';

    public static bool IsQuotationMark(char c) =>
        c is '"' or '“' or '”' or '„' or '«' or '»' or '‟' or '「' or '」' or '『' or '』';

    /// <summary>Whether a mark that can only open does so here: “ closes where a space follows, as in German.</summary>
    public static bool OpensAt(string text, int at) =>
        text[at] is '«' or '„' or '「' or '『' || (text[at] == '“' && !ClosesAt(text, at));

    public static bool ClosesAt(string text, int at) =>
        IsClosing(text[at]) || (text[at] == '“' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));

    private static bool IsWideWord(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.Format;
}
