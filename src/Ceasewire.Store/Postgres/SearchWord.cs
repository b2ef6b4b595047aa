using System.Globalization;
using System.Text;

namespace Ceasewire.Store.Postgres;

/// <summary>A word of a text as it is searched for.</summary>
/// <param name="Text">Without case and accents: letters and digits only.</param>
internal sealed record SearchWord(string Text, int Start, int End)
{
    private const int MostLetters = 400;

    /// <summary>The words of a text, in their order.</summary>
    public static IEnumerable<SearchWord> In(string text)
    {
        var word = new StringBuilder();
        int start = 0;
        int at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPart(rune) || (word.Length > 0 && IsAccent(rune)))
            {
                start = word.Length == 0 ? at : start;
                Append(word, rune);
            }
            else if (word.Length > 0)
            {
                yield return new(word.ToString(), start, at);
                word.Clear();
            }

            at += rune.Utf16SequenceLength;
        }

        if (word.Length > 0)
        {
            yield return new(word.ToString(), start, at);
        }
    }

    private static bool IsPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;

    private static bool IsAccent(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static void Append(StringBuilder word, Rune rune)
    {
        if (word.Length > MostLetters)
        {
            return;
        }

        if (rune.IsAscii)
        {
            word.Append((char)(rune.Value | (rune.Value is >= 'A' and <= 'Z' ? 0x20 : 0)));
            return;
        }

        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsAccent(part))
            {
                word.Append(Rune.ToLowerInvariant(part));
            }
        }
    }
}
