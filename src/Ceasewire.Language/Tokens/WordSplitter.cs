using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Language.Tokens;

/// <summary>Takes contractions apart: "don't", "it's", "cannot", and the time of day from its number: "10am".</summary>
internal static class WordSplitter
{
    private const int LongestContraction = 8;

    private static readonly Dictionary<string, int> FirstLengths = LanguageFile.Rows("contractions.tsv")
        .ToDictionary(row => row[0], row => row[1][0] - '0', StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        FirstLengths.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Split(string text, int start, int end, ImmutableArray<TextSpan>.Builder tokens)
    {
        int cut = CutOf(text.AsSpan(start, end - start));
        if (cut > 0)
        {
            tokens.Add(new(start, start + cut));
            start += cut;
        }

        tokens.Add(new(start, end));
    }

    /// <returns>How long the first part is; 0 where there is only one.</returns>
    private static int CutOf(ReadOnlySpan<char> word)
    {
        if (word.Length <= LongestContraction && BySpan.TryGetValue(word, out int length))
        {
            return length;
        }

        int apostrophe = word.Length - 2;
        while (apostrophe > 0 && apostrophe >= word.Length - 3 && !Characters.IsApostrophe(word[apostrophe]))
        {
            apostrophe--;
        }

        if (apostrophe > 0 && Characters.IsApostrophe(word[apostrophe]))
        {
            return CliticCut(word, apostrophe);
        }

        return char.IsAsciiDigit(word[0]) ? UnitCut(word) : 0;
    }

    private static int CliticCut(ReadOnlySpan<char> word, int apostrophe)
    {
        var clitic = word[(apostrophe + 1)..];
        bool isNot = clitic.Equals("t", StringComparison.OrdinalIgnoreCase)
            && apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N';
        if (isNot)
        {
            return apostrophe - 1;
        }

        bool isClitic = clitic.Length == 1
            ? char.ToLowerInvariant(clitic[0]) is 's' or 'd' or 'm'
            : clitic.Equals("re", StringComparison.OrdinalIgnoreCase)
                || clitic.Equals("ve", StringComparison.OrdinalIgnoreCase)
                || clitic.Equals("ll", StringComparison.OrdinalIgnoreCase);
        return isClitic ? apostrophe : 0;
    }

    private static int UnitCut(ReadOnlySpan<char> word)
    {
        int digits = 1;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is ':' or '.' or ','))
        {
            digits++;
        }

        var unit = word[digits..];
        return unit.Equals("am", StringComparison.OrdinalIgnoreCase)
            || unit.Equals("pm", StringComparison.OrdinalIgnoreCase)
            || unit is "km" or "mm" or "cm" or "kg" or "mph"
            ? digits
            : 0;
    }
}
