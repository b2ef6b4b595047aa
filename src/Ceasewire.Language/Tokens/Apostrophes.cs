namespace Ceasewire.Language.Tokens;

/// <summary>What begins with an apostrophe that is not inside a word.</summary>
internal static class Apostrophes
{
    private static readonly string[] Shortened = ["em", "til", "cause", "tis", "twas", "n"];
    private static readonly string[] Clitics = ["s", "re", "ve", "ll", "d", "m"];

    /// <returns>The end of the token that starts here: "''", "'90s", "'em", "'s" on its own, or one mark.</returns>
    public static int EndOf(string text, int at, int start, int end)
    {
        if (at + 1 < end && text[at + 1] == text[at] && text[at] is '\'' or '`')
        {
            return at + 2 <= end && at + 1 < end && text[at + 1] == text[at] ? at + 2 : at + 1;
        }

        int to = at + 1;
        while (to < end && to - at < 7 && Characters.IsWord(text[to]))
        {
            to++;
        }

        var rest = text.AsSpan(at + 1, to - at - 1);
        bool isDecade = rest.Length is 2 or 3 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1])
            && (rest.Length == 2 || rest[2] == 's');
        return isDecade || IsOneOf(rest, at == start ? Shortened : Clitics) ? to : at + 1;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (string one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
