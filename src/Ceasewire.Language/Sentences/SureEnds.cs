using System.Collections.Immutable;
using Ceasewire.Language.Tokens;
using Ceasewire.Text;

namespace Ceasewire.Language.Sentences;

/// <summary>
/// Where a sentence is sure to end although no stop, space and capital tell: the space after its stop was lost ("Troops
/// left.In Damascus"), or the stop is that of an abbreviation too ("with the U.S. The army"). Addresses and figures
/// keep their stops inside one token, so that they cannot be cut here.
/// </summary>
internal static class SureEnds
{
    private static readonly HashSet<string> Starters =
        LanguageFile.Rows("starters.tsv").Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Starters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="token">Neither the first nor the last of the text.</param>
    public static bool EndsAt(string text, ImmutableArray<TextSpan> tokens, int token)
    {
        var (before, stop, next) = (tokens[token - 1], tokens[token], tokens[token + 1]);
        var first = text.AsSpan(next.Start, next.Length);
        if (next.Start > stop.End)
        {
            return EndsAtAbbreviation(text.AsSpan(stop.Start, stop.Length), first);
        }

        if (stop.Length != 1 || before.End != stop.Start)
        {
            return false;
        }

        var last = text.AsSpan(before.Start, before.Length);
        bool isWord = first.Length > 1 && char.IsUpper(first[0])
            && (char.IsLower(first[1]) || first[1] == '.' || IsInCapitals(last));
        if (!IsStop(text[stop.Start]))
        {
            // “…to leave.”Rescuers came.
            return isWord && IsStop(last[^1]) && text[stop.Start] is '”' or '»' or '」' or '』';
        }

        // "left.Rebels" may be cut after any word, "Homs.In" and "12.The" before a word that starts sentences.
        return Characters.OpensAt(text, next.Start)
            ? IsSmallWord(last)
            : isWord && (IsSmallWord(last) || BySpan.Contains(first));
    }

    // Titles and lone initials stand before names, and a name may begin like a sentence ("J. So").
    private static bool EndsAtAbbreviation(ReadOnlySpan<char> word, ReadOnlySpan<char> first) =>
        first.Length > 1 && char.IsUpper(first[0]) && char.IsLower(first[1]) && BySpan.Contains(first)
        && word[^1] == '.' && word.Length > 2
        && Abbreviations.KindOf(word) is AbbreviationKind.Letters or AbbreviationKind.Word;

    private static bool IsStop(char character) => character is '.' or '!' or '?';

    private static bool IsSmallWord(ReadOnlySpan<char> word) => word.Length > 1 && All(word, char.IsLower);

    private static bool IsInCapitals(ReadOnlySpan<char> word) => word.Length > 1 && All(word, char.IsUpper);

    private static bool All(ReadOnlySpan<char> word, Func<char, bool> isSo)
    {
        foreach (char character in word)
        {
            if (!isSo(character))
            {
                return false;
            }
        }

        return true;
    }
}
