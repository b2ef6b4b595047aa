namespace Ceasewire.Extraction.Places;

/// <summary>
/// One word of a name transliterated from Arabic, Persian, Turkic or Slavic spelling, reduced to what its spellings
/// share.
/// </summary>
public static class Transliteration
{
    /// <summary>States whose names reach English by ear, so that spellings vary.</summary>
    public static readonly IReadOnlySet<string> States = new HashSet<string>(
        (
            "SYR IRQ LBN JOR PSE ISR YEM SAU ARE QAT KWT BHR OMN EGY LBY TUN DZA MAR SDN SSD TCD MLI MRT NER BFA SOM DJI ERI "
            + "ETH AFG PAK IRN TUR UKR RUS BLR GEO ARM AZE KAZ UZB TJK TKM KGZ MMR BGD ESH").Split(' '));

    /// <summary>
    /// Whether the word is an article before the rest: "al", "el", or one that has taken the next letter's sound ("ar"
    /// before "raqqah", "ez" before "zor"; not "as" before "land").
    /// </summary>
    internal static bool IsArticle(ReadOnlySpan<char> word, ReadOnlySpan<char> rest) =>
        word is "al" or "el" or "ul" or "il"
        || (
            word.Length is 2 or 3 && word[0] is 'a' or 'e' or 'u' && IsSunLetter(word[1]) && rest.StartsWith(word[1..]));

    /// <summary>
    /// Writes the reduced word behind what stands in <paramref name="folded"/> and returns the new length.
    /// </summary>
    internal static int Append(ReadOnlySpan<char> word, Span<char> folded, int length)
    {
        word = WithoutFusedArticle(word);
        if (word.Length > 2 && word[^1] == 'h' && word[^2] is 'a' or 'e')
        {
            // "Hasakah", "Hasakeh", "Hasaka".
            word = word[..^1];
        }

        int start = length;
        for (int i = 0; i < word.Length;)
        {
            char sound;
            if (IsVowel(word[i]))
            {
                int end = i + 1;
                while (end < word.Length && IsVowel(word[end]))
                {
                    end++;
                }

                sound = Vowel(word[i..end], end == word.Length);
                i = end;
            }
            else
            {
                (sound, int used) = Consonant(word[i..]);
                i += used;
            }

            if ((length == start || folded[length - 1] != sound) && length < folded.Length)
            {
                folded[length++] = sound;
            }
        }

        return length;
    }

    /// <summary>"ezzor" is "ez-Zor".</summary>
    private static ReadOnlySpan<char> WithoutFusedArticle(ReadOnlySpan<char> word) =>
        word.Length > 4 && word[0] is 'a' or 'e' && IsSunLetter(word[1]) && word[2] == word[1] ? word[2..] : word;

    private static bool IsSunLetter(char c) => c is 'd' or 'n' or 'r' or 's' or 't' or 'z';

    /// <summary>w is one too: "Suwayda", "Sweida".</summary>
    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'y';

    private static char Vowel(ReadOnlySpan<char> group, bool isLast)
    {
        if (group.IndexOfAny("ouw") >= 0)
        {
            return 'u';
        }

        return group.IndexOfAny("iy") >= 0 ? 'i'
            : group is "e" && isLast ? 'a'
            : group.Contains('e') ? 'i'
            : 'a';
    }

    private static (char Sound, int Used) Consonant(ReadOnlySpan<char> rest)
    {
        bool isAspirated = rest.Length > 1 && rest[1] == 'h';
        return rest[0] switch
        {
            'c' or 's' when isAspirated => ('$', 2),
            'k' or 'g' or 'd' or 't' when isAspirated => (rest[0], 2),
            'p' when isAspirated => ('f', 2),
            'z' when isAspirated => ('j', 2),
            'd' when rest.Length > 1 && rest[1] == 'j' => ('j', 2),
            'c' when rest.Length > 1 && rest[1] is 'k' or 'q' => ('k', 2),
            'q' or 'c' => ('k', 1),
            'v' => ('f', 1),
            _ => (rest[0], 1),
        };
    }
}
