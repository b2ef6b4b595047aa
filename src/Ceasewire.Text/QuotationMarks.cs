namespace Ceasewire.Text;

/// <summary>Pairs quotation marks in one pass over a text; outermost pairs only.</summary>
internal sealed class QuotationMarks(string text)
{
    /// <summary>Longer runs are several marks, so that a text of nothing else is still read in one pass.</summary>
    private const int LongestRun = 4;

    private readonly List<(TextSpan Outer, TextSpan Inner, bool IsClosed)> _found = [];
    private int _open = -1;
    private int _openLength;
    private bool _isSingle;

    public List<(TextSpan Outer, TextSpan Inner, bool IsClosed)> Pair()
    {
        for (int at = 0; at < text.Length;)
        {
            int length = 1;
            if (text[at] is '\n' or '\r')
            {
                EndParagraph(at);
            }
            else if (DoubleMark(at) is > 0 and var width)
            {
                Double(at, length = width);
            }
            else if (text[at] is '\'' or '‘' or '’')
            {
                Single(at);
            }

            at += length;
        }

        EndParagraph(text.Length);
        return _found;
    }

    /// <returns>How many characters make a double mark here; 0 where none does.</returns>
    private int DoubleMark(int at)
    {
        char mark = text[at];
        if (mark is '“' or '”' or '„' or '‟' or '«' or '»')
        {
            return 1;
        }

        if (mark is not ('"' or '\'' or '`'))
        {
            return 0;
        }

        int run = at;
        while (run < text.Length && run < at + LongestRun && text[run] == mark)
        {
            run++;
        }

        return mark switch
        {
            // Three marks are how a table writes a quotation at the start or end of a cell.
            '"' => run - at,
            '\'' or '`' when run - at == 2 => 2,
            _ => 0,
        };
    }

    private void Double(int at, int length)
    {
        // Some print a closing mark at both ends.
        bool mayOpen = text[at] is not '»' && (text[at] is not '”' || _open < 0);
        bool opens = text[at] is '“' or '„' or '«' || (mayOpen && CanOpen(at, length));
        if (_open >= 0 && !_isSingle && (!opens || text[at] is '"' or '\'' or '`'))
        {
            Close(at, at + length);
        }
        else if (opens && (_open < 0 || _isSingle))
        {
            (_open, _openLength, _isSingle) = (at, length, false);
        }
    }

    private bool CanOpen(int at, int length) =>
        at + length < text.Length && !char.IsWhiteSpace(text[at + length])
        && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',' or '!' or '?' or ';' or '…'));

    private void Single(int at)
    {
        bool letterBefore =
            at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',' or '!' or '?' or ';' or '…');
        bool letterAfter = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        if (_open < 0 && text[at] != '’' && !letterBefore && letterAfter)
        {
            (_open, _openLength, _isSingle) = (at, 1, true);
        }
        else if (_isSingle && _open >= 0 && text[at] != '‘' && !char.IsWhiteSpace(text[at - 1]) && !letterAfter)
        {
            Close(at, at + 1);
        }
    }

    private void EndParagraph(int at)
    {
        if (_open >= 0 && !_isSingle && at > _open + _openLength)
        {
            _found.Add((new(_open, at), new(_open + _openLength, at), false));
        }

        (_open, _isSingle) = (-1, false);
    }

    private void Close(int at, int end)
    {
        if (at > _open + _openLength)
        {
            _found.Add((new(_open, end), new(_open + _openLength, at), true));
        }

        (_open, _isSingle) = (-1, false);
    }
}
