using System.Globalization;
using System.Text;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Parties;

/// <summary>
/// Words as names are compared: lower case, without accents, apostrophes and full stops, split at hyphens: "al-Nusra"
/// is "al nusra", "U.S." is "us".
/// </summary>
internal static class FoldedWords
{
    public static string[] Of(string name) =>
        Fold(name.ToLowerInvariant()).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The folded words of a document, each with its token. A hyphen alone is no word.</summary>
    public static (List<string> Words, List<int> Tokens) Of(Analysis analysis)
    {
        var words = new List<string>(analysis.Count);
        var tokens = new List<int>(analysis.Count);
        for (int token = 0; token < analysis.Count; token++)
        {
            string lower = analysis.Lower(token);
            if (IsPlain(lower))
            {
                words.Add(lower);
                tokens.Add(token);
                continue;
            }

            foreach (string word in Fold(lower).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(word);
                tokens.Add(token);
            }
        }

        return (words, tokens);
    }

    private static bool IsPlain(string lower)
    {
        foreach (char c in lower)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static string Fold(string lower)
    {
        var folded = new StringBuilder(lower.Length);
        foreach (var rune in lower.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                Append(folded, (char)rune.Value);
                continue;
            }

            foreach (char c in rune.ToString().Normalize(NormalizationForm.FormD))
            {
                Append(folded, c);
            }
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (char.IsLetterOrDigit(c))
        {
            folded.Append(c == 'ı' ? 'i' : c);
        }
        else if (c is '-' or '–' or '‐' or ' ' or '/')
        {
            folded.Append(' ');
        }
        else if (c is not ('.' or '\'' or '’' or '‘' or '`' or 'ʿ' or 'ʾ')
            && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter))
        {
            // Any other mark is a word of its own, which no name has.
            folded.Append(' ').Append(c).Append(' ');
        }
    }
}
