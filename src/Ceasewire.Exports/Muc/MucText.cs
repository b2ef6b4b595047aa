using System.Collections.Immutable;

namespace Ceasewire.Exports.Muc;

/// <summary>A word or sign of a report.</summary>
/// <param name="Lower">In small letters: reports may be in capitals.</param>
/// <param name="Start">Offsets are in UTF-16 units.</param>
internal readonly record struct MucToken(string Lower, int Start, int End)
{
    public bool IsWord => char.IsLetterOrDigit(Lower[0]);

    public bool IsNumber => Lower.All(char.IsDigit);
}

/// <summary>Words of a report that fill a slot.</summary>
/// <param name="Start">Code points into the report's text.</param>
internal sealed record MucMention(string Text, int Start)
{
    /// <summary>Equal for mentions that differ in capitals, articles or spaces only.</summary>
    public string Key { get; } = string.Join(
        ' ',
        Text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("a" or "an" or "the")));
}

/// <summary>The words of a report, and where its sentences end.</summary>
internal sealed class MucText
{
    private readonly string _text;
    private readonly ImmutableArray<MucToken> _tokens;
    private readonly int[] _pointOf;

    public MucText(string text)
    {
        _text = text;
        _pointOf = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            _pointOf[i + 1] = _pointOf[i] + (char.IsHighSurrogate(text[i]) ? 0 : 1);
        }

        _tokens = Split(text);
    }

    public MucToken this[int token] => _tokens[token];

    /// <summary>The tokens that stand in a quote.</summary>
    /// <param name="start">In code points, as <paramref name="end"/>.</param>
    public Range Within(int start, int end) => First(start)..First(end);

    /// <summary>The tokens of the sentence that holds the code point.</summary>
    public Range SentenceAt(int point)
    {
        int at = Math.Min(First(point), _tokens.Length - 1), start = at, end = at;
        while (start > 0 && !EndsSentence(start - 1))
        {
            start--;
        }

        while (end < _tokens.Length && !EndsSentence(end))
        {
            end++;
        }

        return Math.Max(start, 0)..Math.Min(end + 1, _tokens.Length);
    }

    public Range All => 0.._tokens.Length;

    public MucMention Mention(int first, int end) => new(
        _text[_tokens[first].Start.._tokens[end - 1].End],
        _pointOf[_tokens[first].Start]);

    public bool Any(Range range, string wordClass)
    {
        for (int token = range.Start.Value; token < range.End.Value; token++)
        {
            if (MucWords.Is(_tokens[token].Lower, wordClass))
            {
                return true;
            }
        }

        return false;
    }

    private int First(int point)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _pointOf[_tokens[middle].Start] < point ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>A stop behind a word of two letters or more, before a space; or an empty line.</summary>
    private bool EndsSentence(int token)
    {
        var (lower, _, end) = _tokens[token];
        bool stops = lower is "." or "!" or "?" && token > 0 && _tokens[token - 1].Lower.Length > 1
            && (end == _text.Length || char.IsWhiteSpace(_text[end]));
        return stops
            || (token + 1 < _tokens.Length
                && _text.AsSpan(end, _tokens[token + 1].Start - end).Count('\n') > 1);
    }

    private static ImmutableArray<MucToken> Split(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<MucToken>();
        for (int at = 0; at < text.Length;)
        {
            int end = at + 1;
            if (char.IsLetterOrDigit(text[at]))
            {
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || Joins(text, end)))
                {
                    end++;
                }
            }

            if (!char.IsWhiteSpace(text[at]))
            {
                tokens.Add(new(text[at..end].ToLowerInvariant(), at, end));
            }

            at = end;
        }

        return tokens.ToImmutable();
    }

    /// <summary>"car-bomb", "O'Higgins", "U.S".</summary>
    private static bool Joins(string text, int at) =>
        text[at] is '-' or '\'' or '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
}
