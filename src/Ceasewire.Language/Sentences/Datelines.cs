namespace Ceasewire.Language.Sentences;

/// <summary>
/// The place, date and agency before a wire report's first sentence: "BEIRUT, Dec 7 (Northern Wire) - ". It is a
/// sentence of its own, so that the city is not taken for who acts.
/// </summary>
internal static class Datelines
{
    /// <summary>No dateline is longer, from the start of its line to its dash.</summary>
    private const int Longest = 80;

    private const int FewestCapitals = 3;

    /// <returns>Whether a token that ends there is the dash of a dateline.</returns>
    public static bool EndsAt(string text, int end)
    {
        if (end < 2 || end >= text.Length || text[end] != ' ' || text[end - 1] is not ('-' or '–' or '—'))
        {
            return false;
        }

        int line = end - 1;
        while (line > 0 && text[line - 1] is not ('\n' or '\r'))
        {
            line--;
            if (end - line > Longest)
            {
                return false;
            }
        }

        // "--" is a dash of typewriters.
        int dash = text[end - 1] == '-' && text[end - 2] == '-' ? end - 2 : end - 1;
        return dash > line && IsDateline(text.AsSpan(line..dash));
    }

    /// <summary>
    /// Starts with a word in capitals, and goes on with no verb: names, a date, an agency in brackets.
    /// </summary>
    private static bool IsDateline(ReadOnlySpan<char> words)
    {
        int capitals = 0;
        while (capitals < words.Length && char.IsUpper(words[capitals]))
        {
            capitals++;
        }

        if (capitals < FewestCapitals)
        {
            return false;
        }

        foreach (var part in words.Split(' '))
        {
            var word = words[part].Trim(",.()");
            if (word.Length > 0 && !char.IsUpper(word[0]) && !char.IsAsciiDigit(word[0]))
            {
                return false;
            }
        }

        return words[^1] == ' ';
    }
}
