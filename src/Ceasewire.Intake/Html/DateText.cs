using System.Collections.Frozen;
using System.Globalization;

namespace Ceasewire.Intake.Html;

/// <summary>
/// Finds a full date in what a page prints or declares: "2016-12-08T10:00:00Z", "8 December 2016", "Dec. 8, 2016",
/// "08.12.2016". "08/12/2016" may be August or December, and is no date.
/// </summary>
internal static class DateText
{
    private const int Longest = 200;
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    private static readonly string[] Months =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(name => name.Length > 0)];

    /// <summary>Words that may stand beside a date in a line that is nothing else.</summary>
    private static readonly FrozenSet<string> Fillers =
        WordTable.Read("date-words.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <returns>The first full date; null where there is none.</returns>
    public static DateOnly? Find(string? text) =>
        text is null or { Length: 0 } ? null : Scan(Split(text.Length > Longest ? text[..Longest] : text))?.Day;

    /// <summary>Whether a line is a date and nothing else.</summary>
    public static bool IsDate(string line)
    {
        var tokens = Split(line);
        return Scan(tokens) is not null
            && tokens.TrueForAll(token =>
                char.IsAsciiDigit(token.Text[0])
                || Month(token.Text) > 0
                || IsWeekday(token.Text)
                || Fillers.Contains(token.Text));
    }

    private static (DateOnly Day, int At)? Scan(List<Token> tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (Compact(tokens[i]) is { } compact)
            {
                return (compact, i);
            }

            if (i + 2 < tokens.Count && Triple(tokens[i], tokens[i + 1], tokens[i + 2]) is { } day)
            {
                return (day, i);
            }

            // "8th December 2016", "December 8th, 2016"
            if (i + 3 < tokens.Count
                && (Ordinal(tokens[i + 1], tokens[i], tokens[i + 2], tokens[i + 3])
                    ?? Ordinal(tokens[i + 2], tokens[i], tokens[i + 1], tokens[i + 3])) is { } said)
            {
                return (said, i);
            }
        }

        return null;
    }

    private static DateOnly? Ordinal(Token suffix, Token a, Token b, Token c) =>
        suffix.Text is "st" or "nd" or "rd" or "th" or "of" ? Triple(a, b, c) : null;

    private static DateOnly? Triple(Token a, Token b, Token c)
    {
        if (a.Number is { } first && b.Number is { } second && c.Number is { } third)
        {
            // The mark between them tells the order: 2016-12-08, 2016/12/08, 08.12.2016.
            return a.Text.Length == 4 && a.Mark is '-' or '/' or '.' ? Day(first, second, third)
                : c.Text.Length != 4 || a.Mark != b.Mark ? null
                : a.Mark == '.' || (a.Mark is '/' or '-' && first > 12) ? Day(third, second, first)
                : a.Mark is '/' or '-' && second > 12 ? Day(third, first, second)
                : a.Mark is '/' or '-' && first == second ? Day(third, first, second)
                : null;
        }

        return c.Number is not { } year || c.Text.Length != 4 ? null
            : a.Number is { } day && Month(b.Text) is > 0 and var month ? Day(year, month, day)
            : b.Number is { } other && Month(a.Text) is > 0 and var named ? Day(year, named, other)
            : null;
    }

    /// <summary>"20161208", and seconds or milliseconds since 1970.</summary>
    private static DateOnly? Compact(Token token) => token.Number is not { } number ? null : token.Text.Length switch
    {
        8 => Day((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100)),
        10 => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(number).UtcDateTime),
        13 => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(number).UtcDateTime),
        _ => null,
    };

    private static DateOnly? Day(long year, long month, long day) =>
        year is >= EarliestYear and <= LatestYear
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth((int)year, (int)month)
        && (year, month, day) != (1970, 1, 1)
            ? new DateOnly((int)year, (int)month, (int)day)
            : null;

    /// <returns>From 1; 0 for a word that names no month. "Dec", "Sept" and "december" do.</returns>
    private static int Month(string word) => word.Length < 3
        ? 0
        : Array.FindIndex(Months, name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) + 1;

    private static bool IsWeekday(string word) =>
        word.Length >= 3
        && CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Any(name =>
            name.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Runs of digits and of letters.</summary>
    private static List<Token> Split(string text)
    {
        List<Token> tokens = [];
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            Func<char, bool> part = char.IsAsciiDigit(text[i]) ? char.IsAsciiDigit : char.IsLetter;
            while (i < text.Length && part(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                tokens.Add(new(text[start..i], i < text.Length ? text[i] : ' '));
            }

            i += i == start ? 1 : 0;
        }

        return tokens;
    }

    /// <param name="Mark">What follows it.</param>
    private readonly record struct Token(string Text, char Mark)
    {
        public long? Number =>
            char.IsAsciiDigit(Text[0]) && Text.Length <= 13
                ? long.Parse(Text, NumberStyles.None, CultureInfo.InvariantCulture)
                : null;
    }
}
