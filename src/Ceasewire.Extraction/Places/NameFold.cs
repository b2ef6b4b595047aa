using System.Globalization;
using System.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Folds names so that spellings of one name meet. Strict: case, diacritics, spaces, hyphens and apostrophes go
/// ("Saint-Étienne", "saint etienne"). Loose, for names written in Latin letters by ear: articles, doubled letters and
/// vowel spellings go as well ("al-Raqqah", "Ar Raqqa", "Rakka").
/// </summary>
public static class NameFold
{
    /// <summary>Names longer than this are not folded: no place of the gazetteer needs it.</summary>
    public const int MaxLength = 64;

    private const char WordBreak = ' ';

    private static readonly string[] Foldings = BuildFoldings();

    /// <summary>Writes the folded name and returns its length; 0 where it is too long or has no letter.</summary>
    public static int Strict(ReadOnlySpan<char> name, Span<char> folded)
    {
        int length = Words(name, folded);
        int kept = 0;
        for (int i = 0; i < length; i++)
        {
            if (folded[i] != WordBreak)
            {
                folded[kept++] = folded[i];
            }
        }

        return kept;
    }

    /// <summary>Writes the loosely folded name and returns its length; 0 where nothing is left of it.</summary>
    public static int Loose(ReadOnlySpan<char> name, Span<char> folded)
    {
        Span<char> words = stackalloc char[MaxLength];
        words = words[..Words(name, words)];
        int length = 0;
        for (int start = 0; start < words.Length;)
        {
            int end = EndOfWord(words, start);
            var rest = end + 1 < words.Length ? words[(end + 1)..] : default;
            if (rest.IsEmpty || !Transliteration.IsArticle(words[start..end], rest))
            {
                length = Transliteration.Append(words[start..end], folded, length);
            }

            start = end + 1;
        }

        return length;
    }

    /// <summary>
    /// Lower-case letters and digits with one space between words. Apostrophes vanish; other marks part words.
    /// </summary>
    private static int Words(ReadOnlySpan<char> name, Span<char> folded)
    {
        int length = 0;
        bool isBreak = false;
        foreach (char c in name)
        {
            if (IsApostrophe(c))
            {
                continue;
            }

            string folding = c < Foldings.Length ? Foldings[c] : "";
            if (folding.Length == 0)
            {
                isBreak = length > 0;
                continue;
            }

            if (length + folding.Length + 1 > MaxLength)
            {
                return 0;
            }

            if (isBreak)
            {
                folded[length++] = WordBreak;
                isBreak = false;
            }

            folding.CopyTo(folded[length..]);
            length += folding.Length;
        }

        return length;
    }

    private static int EndOfWord(ReadOnlySpan<char> words, int start)
    {
        int length = words[start..].IndexOf(WordBreak);
        return length < 0 ? words.Length : start + length;
    }

    /// <summary>Also the letters ayn and hamza as transliterations write them.</summary>
    private static bool IsApostrophe(char c) =>
        c is '\'' or '’' or '‘' or '`' or '´' or 'ʻ' or 'ʼ' or 'ʿ' or 'ʾ' or '.';

    private static string[] BuildFoldings()
    {
        // Latin letters with marks end at U+1EFF; other scripts are not folded and part words.
        string[] foldings = new string[0x1F00];
        for (int c = 0; c < foldings.Length; c++)
        {
            foldings[c] = c < 0x250 || c >= 0x1E00 ? Folding((char)c) : "";
        }

        return foldings;
    }

    private static string Folding(char c) => c switch
    {
        'ß' => "ss",
        'Æ' or 'æ' => "ae",
        'Œ' or 'œ' => "oe",
        'Ø' or 'ø' => "o",
        'Ł' or 'ł' => "l",
        'Đ' or 'đ' or 'Ð' or 'ð' => "d",
        'Þ' or 'þ' => "th",
        'ı' => "i",
        'Ə' or 'ə' => "e",
        'ħ' or 'Ħ' => "h",
        _ => new string([.. c.ToString().Normalize(NormalizationForm.FormD)
            .Where(char.IsAsciiLetterOrDigit)
            .Select(part => char.ToLower(part, CultureInfo.InvariantCulture))]),
    };
}
