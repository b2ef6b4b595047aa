namespace Ceasewire.Language.Tokens;

/// <summary>":)", ";-)", ":D" at the end of a stretch.</summary>
internal static class Emoticons
{
    /// <returns>The end of the face that starts here, or 0.</returns>
    public static int EndOf(string text, int at, int start, int end)
    {
        if (text[at] is not (':' or ';') || (at > start && char.IsAsciiDigit(text[at - 1])))
        {
            return 0;
        }

        int mouth = at + 1 < end && text[at + 1] == '-' ? at + 2 : at + 1;
        bool isFace = mouth < end && text[mouth] is ')' or '(' or 'D' or 'P'
            && (mouth + 1 == end || !Characters.IsWord(text[mouth + 1]));
        return isFace ? mouth + 1 : 0;
    }
}
