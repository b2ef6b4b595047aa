namespace Ceasewire.Language.Tokens;

/// <summary>
/// How far a word reaches: signs inside it, as in "1,000", "3.5", "O'Neill", "AT&amp;T", "e-mail", "10:30".
/// </summary>
internal static class WordScanner
{
    /// <param name="at">A word's character.</param>
    public static int EndOf(string text, int at, int end)
    {
        int to = at + 1;
        while (to < end)
        {
            if (Characters.IsWord(text[to]))
            {
                to++;
            }
            else if (to + 1 < end && Characters.IsWord(text[to + 1]) && Joins(text, at, to, end))
            {
                to += 2;
            }
            else
            {
                break;
            }
        }

        return to < end && text[to] == '.' && KeepsStop(text, at, to, end) ? to + 1 : to;
    }

    private static bool Joins(string text, int at, int sign, int end)
    {
        char before = text[sign - 1], after = text[sign + 1];
        bool areDigits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        return text[sign] switch
        {
            ',' => areDigits && IsThousands(text, sign, end),
            ':' or '/' => areDigits,
            '.' => JoinsByStop(text, at, sign, end),
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(after),
            '&' => sign - at <= 2 && char.IsUpper(before) && char.IsUpper(after),
            '_' => true,
            '-' => Hyphens.Joins(text, at, sign, end),
            _ => false,
        };
    }

    private static bool IsThousands(string text, int comma, int end)
    {
        int digits = 0;
        for (int i = comma + 1; i < end && char.IsAsciiDigit(text[i]); i++)
        {
            if (++digits > 3)
            {
                return false;
            }
        }

        return digits == 3;
    }

    // "3.5", "U.S", "a.m" and "example.com", but not "killed.The": a missing space is more likely than a name.
    private static bool JoinsByStop(string text, int at, int stop, int end)
    {
        if (char.IsAsciiDigit(text[stop - 1]) && char.IsAsciiDigit(text[stop + 1]))
        {
            return true;
        }

        bool isLetterBefore = stop - at == 1 || !Characters.IsWord(text[stop - 2]);
        bool isLetterAfter = stop + 2 == end || !Characters.IsWord(text[stop + 2]);
        if (isLetterBefore && (isLetterAfter || text[stop + 2] == '.'))
        {
            return true;
        }

        return char.IsLower(text[stop + 1]) && !isLetterBefore && char.IsLetter(text[stop - 1]);
    }

    private static bool KeepsStop(string text, int at, int stop, int end)
    {
        if (stop + 1 < end && text[stop + 1] == '.')
        {
            return false;
        }

        var kind = Abbreviations.KindOf(text.AsSpan(at, Math.Min(stop + 1 - at, 16)));
        return stop + 1 - at <= 12 && kind switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => StandsBeforeFigure(text, stop + 1),
            _ => true,
        };
    }

    private static bool StandsBeforeFigure(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && char.IsAsciiDigit(text[at]);
    }
}
