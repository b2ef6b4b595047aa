using System.Text;

namespace Ceasewire.Evaluation.Acts;

/// <summary>
/// Tab-separated rows as Python's csv module reads them: a cell that starts with a quotation mark runs to the closing
/// one.
/// </summary>
internal static class TabSeparated
{
    /// <summary>The rows after the header.</summary>
    public static IEnumerable<string[]> Read(string file)
    {
        string text = File.ReadAllText(file);
        var row = new List<string>();
        bool header = true;
        for (int at = 0; at < text.Length;)
        {
            (string cell, at) = Cell(text, at);
            row.Add(cell);
            bool ends = at >= text.Length || text[at] != '\t';
            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            if (ends)
            {
                if (!header && row.Exists(value => value.Length > 0))
                {
                    yield return [.. row];
                }

                header = false;
                row.Clear();
            }
        }
    }

    private static (string Cell, int End) Cell(string text, int start)
    {
        if (start >= text.Length || text[start] != '"')
        {
            int end = text.IndexOfAny(['\t', '\r', '\n'], start);
            end = end < 0 ? text.Length : end;
            return (text[start..end], end);
        }

        var cell = new StringBuilder();
        int at = start + 1;
        while (at < text.Length && (text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"')))
        {
            cell.Append(text[at]);
            at += text[at] == '"' ? 2 : 1;
        }

        // What follows the closing mark belongs to the cell.
        var (rest, end2) = at + 1 < text.Length ? Unquoted(text, at + 1) : ("", text.Length);
        return (cell + rest, end2);
    }

    private static (string Cell, int End) Unquoted(string text, int start)
    {
        int end = text.IndexOfAny(['\t', '\r', '\n'], start);
        end = end < 0 ? text.Length : end;
        return (text[start..end], end);
    }
}
