using System.Collections.Frozen;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>The date that a publisher prints at the head of an article.</summary>
internal static class DateLines
{
    /// <summary>
    /// How far from the start a date line is looked for: past a headline, a byline and a line of tags.
    /// </summary>
    internal const int Farthest = 400;

    private const int LongestTown = 60;
    private const int LongestAgency = 40;

    /// <summary>Words that a date line may follow: "Published", "Posted on", "AFP".</summary>
    private static readonly FrozenSet<string> Openers =
        WordList.Read("times/datelines.tsv").Select(row => row["words"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static PublicationDate? Find(string text, List<FoundExpression> found)
    {
        foreach (var (expression, span) in found)
        {
            if (span.Start > Farthest)
            {
                return null;
            }

            if (FullDates.Of(expression) is { } day && Stands(text, span))
            {
                return new PublicationDate(day, PublicationBasis.Dateline, [span]);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the words are a date line's: they say when the article appeared, not when something happened.
    /// </summary>
    public static bool Holds(string text, TextSpan span) => span.Start <= Farthest && Stands(text, span);

    /// <summary>
    /// At the start of a line or after a word that opens one, and not as the first words of a sentence: "May 5, 2003
    /// was …".
    /// </summary>
    private static bool Stands(string text, TextSpan span)
    {
        int before = span.Start - 1;
        while (before >= 0 && text[before] is ' ' or '\t' or ':' or '|' or '(' or ',' or '-' or '–' or '—')
        {
            before--;
        }

        bool opened = before < 0 || text[before] is '\n' or '\r' || IsOpener(text, before + 1);
        return (opened && !GoesOn(text, span.End)) || IsBehindTown(text, span);
    }

    /// <summary>
    /// "KHARTOUM, April 21, 2023 -", "PORT SUDAN, Sudan, 21 April 2023 (AFP) —": a town in capitals at the start of the
    /// line, and a dash behind; a picture's caption, "Homs, December 2, 2016.", has neither.
    /// </summary>
    private static bool IsBehindTown(string text, TextSpan span)
    {
        var before = text.AsSpan(0, span.Start);
        var town = before[(before.LastIndexOfAny('\n', '\r') + 1)..].TrimEnd(' ');
        int comma = town.IndexOf(',');
        if (comma < 2 || town.Length > LongestTown || town[^1] != ',' || !IsInCapitals(town[..comma]))
        {
            return false;
        }

        var behind = text.AsSpan(span.End).TrimStart(' ');
        if (behind is ['(', ..])
        {
            int close = behind[..Math.Min(behind.Length, LongestAgency)].IndexOf(')');
            behind = close < 0 ? [] : behind[(close + 1)..].TrimStart(' ');
        }

        return behind is ['-' or '–' or '—', ..];
    }

    private static bool IsInCapitals(ReadOnlySpan<char> words)
    {
        bool any = false;
        foreach (char letter in words)
        {
            if (char.IsLower(letter))
            {
                return false;
            }

            any |= char.IsUpper(letter);
        }

        return any;
    }

    private static bool IsOpener(string text, int end)
    {
        // The longest opener has three words: "date of publication".
        int start = end;
        for (int words = 0; words < 3 && start > 0; words++)
        {
            while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            if (Openers.Contains(text[start..end]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool GoesOn(string text, int end)
    {
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end < text.Length && char.IsLower(text[end]) && !text.AsSpan(end).StartsWith("by ")
            && !text.AsSpan(end).StartsWith("at ");
    }
}
