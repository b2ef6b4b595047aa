using System.Text;

namespace Ceasewire.Ledger;

/// <summary>
/// A report's words made safe to print: white space is single, and what steers a terminal or turns the line around is
/// shown, not obeyed.
/// </summary>
public static class Printable
{
    public static string Of(string words)
    {
        var printable = new StringBuilder(words.Length);
        foreach (char letter in words)
        {
            if (char.IsWhiteSpace(letter))
            {
                _ = printable.Length > 0 && printable[^1] == ' ' ? printable : printable.Append(' ');
            }
            else
            {
                printable.Append(char.IsControl(letter) || IsDirection(letter) ? '\uFFFD' : letter);
            }
        }

        return printable.ToString().Trim();
    }

    /// <summary>Embeddings, overrides and isolates, which could hide or reorder the words after them.</summary>
    private static bool IsDirection(char letter) =>
        letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
