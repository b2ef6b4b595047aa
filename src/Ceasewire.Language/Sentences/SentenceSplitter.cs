using System.Collections.Immutable;
using Ceasewire.Language.Tokens;
using Ceasewire.Text;

namespace Ceasewire.Language.Sentences;

/// <summary>
/// Groups tokens into sentences: at paragraphs and line ends, and after full stops, question and exclamation marks with the closing
/// marks that follow them.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>A longer stretch without an end is cut, so that no text costs more than its length.</summary>
    public const int LongestSentence = 200;

    private static readonly HashSet<string> Starters = LanguageFile.Rows("starters.tsv").Select(row => row[0]).ToHashSet();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StartersBySpan =
        Starters.GetAlternateLookup<ReadOnlySpan<char>>();

    public static ImmutableArray<TokenRange> Split(string text, ImmutableArray<TextSpan> tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<TokenRange>((tokens.Length / 15) + 1);
        var lines = new LineBreaks(text);
        int start = 0;
        for (int token = 0; token < tokens.Length; token++)
        {
            bool isLast = token + 1 == tokens.Length;
            if (isLast || token + 1 - start >= LongestSentence || lines.EndsSentence(tokens[token], tokens[token + 1])
                || (EndsSentence(text, tokens, start, token)))
            {
                sentences.Add(new(start, token + 1));
                start = token + 1;
            }
        }

        return sentences.ToImmutable();
    }

    private static bool EndsSentence(string text, ImmutableArray<TextSpan> tokens, int start, int token)
    {
        var next = tokens[token + 1];
        if (next.Start == tokens[token].End && Characters.IsClosing(text[next.Start]))
        {
            return false;
        }

        int last = token;
        while (last > start && tokens[last].Length == 1 && Characters.IsClosing(text[tokens[last].Start])
            && tokens[last - 1].End == tokens[last].Start)
        {
            last--;
        }

        var form = text.AsSpan(tokens[last].Start, tokens[last].Length);
        if (!Characters.IsTerminal(form[^1]))
        {
            return false;
        }

        if (form.Length > 1 && form[^1] == '.' && form[0] != '.')
        {
            return EndsAtAbbreviation(form, NextWord(text, tokens, token + 1));
        }

        return MayStart(text, tokens, token + 1, form);
    }

    private static bool EndsAtAbbreviation(ReadOnlySpan<char> form, ReadOnlySpan<char> next) =>
        Abbreviations.KindOf(form) is not (AbbreviationKind.Title or AbbreviationKind.Number)
        && (form.Length > 2) && StartersBySpan.Contains(next);

    // "killed. the" is rather a full stop gone astray than a new sentence; "!" inside a title is too.
    private static bool MayStart(string text, ImmutableArray<TextSpan> tokens, int token, ReadOnlySpan<char> stop)
    {
        var word = NextWord(text, tokens, token);
        return word.IsEmpty || !char.IsLower(word[0]) || (stop[0] == '.' && stop.Length == 1 && tokens[token].Start == tokens[token - 1].End);
    }

    /// <summary>The first token from there on that is not an opening mark.</summary>
    private static ReadOnlySpan<char> NextWord(string text, ImmutableArray<TextSpan> tokens, int token)
    {
        for (int at = token; at < tokens.Length && at < token + 3; at++)
        {
            if (!Characters.IsOpening(text[tokens[at].Start]))
            {
                return text.AsSpan(tokens[at].Start, tokens[at].Length);
            }
        }

        return [];
    }
}
