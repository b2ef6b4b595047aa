using Ceasewire.Language.Tokens;
using Ceasewire.Text;

namespace Ceasewire.Language.Sentences;

/// <summary>
/// Whether the white space between two tokens ends a sentence. A blank line always does; a line end does (headlines and
/// captions have no full stop), unless the text is broken into lines of like length and the line is a full one.
/// </summary>
internal sealed class LineBreaks
{
    private const int ShortestFullLine = 50;
    private const int LongestFullLine = 120;
    private readonly string _text;
    private readonly bool _isWrapped;

    public LineBreaks(string text)
    {
        _text = text;
        _isWrapped = IsWrapped(text);
    }

    public bool EndsSentence(TextSpan before, TextSpan after)
    {
        int breaks = 0;
        for (int at = before.End; at < after.Start; at++)
        {
            if (_text[at] == '\n' || (_text[at] == '\r' && (at + 1 == _text.Length || _text[at + 1] != '\n'))
                || _text[at] is '\u2028' or '\u2029' or '\f' or '\u0085')
            {
                breaks += _text[at] == '\u2029' ? 2 : 1;
            }
        }

        return breaks > 1 || (breaks == 1 && !(_isWrapped && IsFullLine(before.End)));
    }

    private bool IsFullLine(int end)
    {
        int start = end;
        while (start > 0 && end - start <= LongestFullLine && _text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        return end - start is >= ShortestFullLine and <= LongestFullLine;
    }

    // A line that ends in the middle of a sentence, before a small letter, tells wrapped text from a list of lines.
    private static bool IsWrapped(string text)
    {
        int full = 0, broken = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = text.AsSpan(start).IndexOf('\n') is >= 0 and var length ? start + length : text.Length;
            if (end + 1 < text.Length && end - start is >= ShortestFullLine and <= LongestFullLine
                && !char.IsWhiteSpace(text[end + 1]))
            {
                full++;
                broken += char.IsLower(text[end + 1]) && !Characters.IsTerminal(text[end - 1]) ? 1 : 0;
            }

            start = end + 1;
        }

        return full >= 2 && broken * 2 >= full;
    }
}
