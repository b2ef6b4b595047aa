namespace Ceasewire.Intake.Html;

/// <summary>Tells markup from text in HTML source, in one pass and without a tree.</summary>
internal static class Markup
{
    /// <summary>Whether a tag, comment or declaration starts there; a lone '&lt;' is text.</summary>
    public static bool StartsAt(string source, int at) =>
        source[at] == '<'
        && at + 1 < source.Length
        && (char.IsAsciiLetter(source[at + 1])
            || source[at + 1] is '!' or '?'
            || (source[at + 1] == '/' && at + 2 < source.Length && char.IsAsciiLetter(source[at + 2])));

    /// <returns>Where what starts at <paramref name="at"/> has ended; the end of the source where it does not
    /// end.</returns>
    public static int EndOf(string source, int at)
    {
        if (source.AsSpan(at).StartsWith("<!--"))
        {
            // "<!-->" is a whole comment, so its dashes may be those that opened it.
            int close = source.IndexOf("-->", at + 2, StringComparison.Ordinal);
            return close < 0 ? source.Length : close + 3;
        }

        return source[at + 1] is '!' or '?' ? After(source, source.IndexOf('>', at)) : TagEnd(source, at);
    }

    /// <summary>The tag's name in lower case; empty for a comment or declaration.</summary>
    public static string NameAt(string source, int at)
    {
        int start = source[at + 1] == '/' ? at + 2 : at + 1;
        int end = start;
        while (end < source.Length && end - start < 32 && char.IsAsciiLetterOrDigit(source[end]))
        {
            end++;
        }

        return source[start..end].ToLowerInvariant();
    }

    private static int TagEnd(string source, int at)
    {
        char previous = ' ';
        for (int i = at + 1; i < source.Length; i++)
        {
            char letter = source[i];
            if (letter == '>')
            {
                return i + 1;
            }

            // A quotation mark opens a value only after '='; elsewhere it is part of a name.
            if (letter is '"' or '\'' && previous == '=')
            {
                i = source.IndexOf(letter, i + 1);
                if (i < 0)
                {
                    return source.Length;
                }
            }

            previous = char.IsWhiteSpace(letter) ? previous : letter;
        }

        return source.Length;
    }

    private static int After(string source, int found) => found < 0 ? source.Length : found + 1;
}
