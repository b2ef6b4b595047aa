using System.Collections.Frozen;

namespace Ceasewire.Intake.Languages;

/// <summary>
/// Tells what language a text is in: by its script, then by the small words and letters of the languages that are
/// written in it. A text that is too short to tell is taken for what it is marked as, else for English.
/// </summary>
public static class LanguageIdentifier
{
    public const string English = "en";

    /// <summary>The language of no profile that we have.</summary>
    public const string Other = "und";

    private const int FewestLetters = 24;
    private const int FewestWords = 12;

    /// <summary>A long English text whose words are so seldom small words there is not.</summary>
    private const double LeastEnglish = 0.06;
    private const int WordsOfALongText = 80;

    /// <summary>How much oftener another language's small words must be.</summary>
    private const double Margin = 1.5;
    private const double LeastOther = 0.1;
    private const int FewestSmallWords = 3;

    /// <summary>More digits than this to a letter are a table, which has no small words in any language.</summary>
    private const double MostDigits = 0.05;
    private const int MostCharacters = 20_000;

    private static readonly Profile[] Profiles =
        [.. WordTable.Read("languages.tsv").Select(row => new Profile(
            row[0],
            row[1],
            row[2].ToCharArray().ToFrozenSet(),
            row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)))];

    /// <param name="marked">The language that the source gives, where it does.</param>
    public static string Identify(string text, string? marked)
    {
        var read = text.AsSpan(0, Math.Min(text.Length, MostCharacters));
        var scripts = Scripts.Count(read);
        int letters = scripts.Values.Sum();
        if (letters < FewestLetters)
        {
            return marked ?? English;
        }

        var (script, count) = scripts.MaxBy(pair => pair.Value);

        // A report in English may quote much in another script; one that is half in English is read.
        return scripts.GetValueOrDefault(Scripts.Latin) * 2 >= letters ? OfLatin(read, marked)
            : count * 3 < letters ? Other
            : OfScript(read, script);
    }

    private static string OfLatin(ReadOnlySpan<char> text, string? marked)
    {
        var words = Words(text);
        if (words.Count < FewestWords)
        {
            return marked ?? English;
        }

        double english = Share(words, Profiles.First(profile => profile.Language == English));
        var best = Profiles
            .Where(profile => profile.Script == Scripts.Latin && profile.Language != English)
            .Select(profile => (Profile: profile, Share: Share(words, profile)))
            .MaxBy(pair => pair.Share);
        if (best.Share >= LeastOther && best.Share > Margin * english
            && words.Where(best.Profile.Words.Contains).Distinct().Count() >= FewestSmallWords)
        {
            return best.Profile.Language;
        }

        return english >= LeastEnglish || IsTable(text) ? English
            : words.Count >= WordsOfALongText ? Other
            : marked ?? English;
    }

    private static bool IsTable(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char letter in text)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits > MostDigits * text.Length;
    }

    private static string OfScript(ReadOnlySpan<char> text, string script)
    {
        var words = Words(text);
        HashSet<char> letters = [.. text];
        var best = Profiles
            .Where(profile => profile.Script == script)
            .Select(profile => (
                profile.Language,
                Share: Share(words, profile) + (profile.Letters.Any(letters.Contains) ? 0.2 : 0)))
            .OrderByDescending(pair => pair.Share)
            .FirstOrDefault();
        return best.Language ?? Other;
    }

    private static double Share(List<string> words, Profile profile) =>
        words.Count == 0 ? 0 : (double)words.Count(profile.Words.Contains) / words.Count;

    private static List<string> Words(ReadOnlySpan<char> text)
    {
        List<string> words = [];
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i])
                is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                i++;
            }

            // Parts of compounds are parts of names: Ahrar al-Sham.
            if (i > start && !IsHyphen(text, start - 1) && !IsHyphen(text, i))
            {
                words.Add(text[start..i].ToString().ToLowerInvariant());
            }

            i += i == start ? 1 : 0;
        }

        return words;
    }

    private static bool IsHyphen(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && (text[at] is '-' or '\u2010' or '\u2011');

    /// <param name="Letters">That languages beside it in the same script do not have.</param>
    private sealed record Profile(string Language, string Script, FrozenSet<char> Letters, FrozenSet<string> Words);
}
