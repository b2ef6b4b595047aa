using System.Text;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// A sentence of a text that nobody has parsed. It ends with its line, with a full stop, exclamation or question mark
/// before a word that does not start in lower case, and where a capital follows such a mark at once ("on Thursday.The
/// four"). Where a sentence is cut wrongly it is cut so in every copy.
/// </summary>
/// <param name="Start">In code points, as notices are.</param>
/// <param name="Words">Lower-case letters and digits, a space before and after each word.</param>
/// <param name="IsTeaser">Belongs to another page: "1:39 Residents tell of" a recording, or a line that breaks off
/// with "[…]".</param>
internal readonly record struct PlainSentence(int Start, int End, string Words, bool IsTeaser)
{
    public static IEnumerable<PlainSentence> In(string text)
    {
        var words = new StringBuilder(" ");
        int codePoint = 0, start = 0, first = 0;
        bool isCut = IsCut(text, 0);
        for (int i = 0; i < text.Length; i++)
        {
            if (IsEnd(text, i))
            {
                yield return new(start, codePoint, Closed(words), isCut || IsTimedAt(text, first));
                words.Clear().Append(' ');
                (start, first) = (codePoint, i);
                isCut = text[i] is '\n' or '\r' ? IsCut(text, i + 1) : isCut;
            }

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
        }

        yield return new(start, codePoint, Closed(words), isCut || IsTimedAt(text, first));
    }

    private static string Closed(StringBuilder words) =>
        words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();

    /// <summary>The letter is the first after the end of a sentence, be it inside quotation marks.</summary>
    private static bool IsEnd(string text, int at)
    {
        int before = at - 1;
        for (int marks = 0; marks < 2 && before > 0 && text[before] is '"' or '”' or '’' or '\'' or ')'; marks++)
        {
            before--;
        }

        return text[at] is '\n' or '\r'
            || (before > 0 && text[before] is '.' or '!' or '?' && IsStart(text, at, text[before - 1]));
    }

    private static bool IsStart(string text, int at, char last) =>
        char.IsWhiteSpace(text[at])
            ? at + 1 == text.Length || !char.IsLower(text[at + 1])
            : char.IsUpper(text[at]) && char.IsLower(last);

    /// <summary>Whether the line that starts there breaks off.</summary>
    private static bool IsCut(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        var line = text.AsSpan(start, (end < 0 ? text.Length : end) - start).TrimEnd();
        return line.EndsWith("[…]", StringComparison.Ordinal) || line.EndsWith("[...]", StringComparison.Ordinal);
    }

    /// <summary>Minutes, seconds, and a word that is no "p.m.".</summary>
    private static bool IsTimedAt(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int colon = at + 1 < text.Length && text[at + 1] == ':' ? at + 1 : at + 2;
        return colon + 4 < text.Length && text[colon] == ':' && char.IsAsciiDigit(text[at])
            && char.IsAsciiDigit(text[colon + 1]) && char.IsAsciiDigit(text[colon + 2])
            && text[colon + 3] == ' ' && !char.IsLower(text[colon + 4]);
    }
}
