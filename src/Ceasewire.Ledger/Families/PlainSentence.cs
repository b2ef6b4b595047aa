using System.Text;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// A sentence of a text that nobody has parsed. It ends with its line, or with a full stop, exclamation or question
/// mark before a word that does not start in lower case. Where a sentence is cut wrongly it is cut so in every copy.
/// </summary>
/// <param name="Start">In code points, as notices are.</param>
/// <param name="Words">Lower-case letters and digits, a space before and after each word.</param>
internal readonly record struct PlainSentence(int Start, int End, string Words)
{
    public static IEnumerable<PlainSentence> In(string text)
    {
        var words = new StringBuilder(" ");
        int codePoint = 0, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            codePoint += i > 0 && char.IsSurrogatePair(text[i - 1], letter) ? 0 : 1;
            if (char.IsLetterOrDigit(letter))
            {
                words.Append(char.ToLowerInvariant(letter));
            }
            else if ((char.IsWhiteSpace(letter) || letter is '—' or '–') && words[^1] != ' ')
            {
                words.Append(' ');
            }

            if (letter is '\n' or '\r' || (char.IsWhiteSpace(letter) && IsEnd(text, i)))
            {
                yield return new(start, codePoint, words.ToString());
                words.Clear().Append(' ');
                start = codePoint;
            }
        }

        yield return new(start, codePoint, words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString());
    }

    /// <summary>A mark that ends a sentence stands before the white space, be it inside quotation marks.</summary>
    private static bool IsEnd(string text, int space)
    {
        int before = space - 1;
        while (before >= 0 && text[before] is '"' or '”' or '’' or '\'' or ')')
        {
            before--;
        }

        return before >= 0 && text[before] is '.' or '!' or '?'
            && (space + 1 == text.Length || !char.IsLower(text[space + 1]));
    }
}
