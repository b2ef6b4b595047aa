using System.Collections.Immutable;
using Ceasewire.Language.Network;
using Ceasewire.Language.Tokens;
using Ceasewire.Text;

namespace Ceasewire.Language.Sentences;

/// <summary>
/// What stands about a possible end of a sentence. Counts what is open (brackets, quotation marks) and how long the
/// sentence is by now, so that tokens are to be passed in order.
/// </summary>
internal sealed class BoundaryFeatures(string text, ImmutableArray<TextSpan> tokens)
{
    public const int Count = 16;
    private int _brackets;
    private bool _isQuoted;
    private int _length;
    private bool _hasStop;

    /// <summary>Counts a token as the latest of its sentence.</summary>
    public void Pass(int token)
    {
        char sign = text[tokens[token].Start];
        _length++;
        _isQuoted = sign == '"' ? !_isQuoted
            : Characters.IsQuotationMark(sign) ? Characters.OpensAt(text, tokens[token].Start)
            : _isQuoted;
        _brackets = sign is '(' or '[' ? _brackets + 1 : sign is ')' or ']' ? Math.Max(0, _brackets - 1) : _brackets;
    }

    public void StartSentence() => (_brackets, _isQuoted, _length, _hasStop) = (0, false, 0, false);

    /// <summary>
    /// Whether a sentence may end after the token: after a stop, or before a word in capitals or a sign, which is how
    /// sentences that lost their stop end.
    /// </summary>
    public bool IsCandidate(int token)
    {
        char last = text[tokens[token].End - 1], next = text[tokens[token + 1].Start];
        _hasStop = Characters.IsTerminal(last) || (_hasStop && Characters.ClosesAt(text, tokens[token].End - 1));
        return _hasStop
            || !(char.IsLower(next) || next is ',' or '.' or '\'' or '’' or ';' or '%' or '!' or '?' or ')');
    }

    /// <summary>Whether a stop, with any closing marks after it, ends at the token last asked about.</summary>
    public bool HasStop => _hasStop;

    public void Read(int token, Span<int> features)
    {
        var (before, current) = (At(token - 1), At(token));
        var (next, second) = (At(token + 1), At(token + 2));
        uint isApart = tokens[token].End < tokens[token + 1].Start ? 1u : 0;
        var form = text.AsSpan(tokens[token].Start, Math.Min(tokens[token].Length, 16));
        uint abbreviation = (uint)Abbreviations.KindOf(form);
        uint length = _length < 3 ? 0u : _length < 6 ? 1u : _length < 12 ? 2u : _length < 30 ? 3u : 4u;
        uint open = (_isQuoted ? 1u : 0) | (_brackets > 0 ? 2u : 0);
        uint stop = _hasStop ? 1u : 0;
        features[0] = Row(0, stop, isApart);
        features[1] = Row(1, current.Key, isApart);
        features[2] = Row(2, next.Key, stop);
        features[3] = Row(3, current.Key, next.Shape);
        features[4] = Row(4, current.Shape, next.Key);
        features[5] = Row(5, before.Key, current.Key);
        features[6] = Row(6, second.Key, stop);
        features[7] = Row(7, current.Shape, (next.Shape * 2) + isApart);
        features[8] = Row(8, (before.Shape * 256) + current.Shape, (next.Shape * 256) + second.Shape);
        features[9] = Row(9, next.Key, second.Key);
        features[10] = Row(10, open, current.Key);
        features[11] = Row(11, length, (stop * 256) + next.Shape);
        features[12] = Row(12, (abbreviation * 2) + stop, next.Key);
        features[13] = Row(13, (abbreviation * 256) + next.Shape, length);
        features[14] = Row(14, current.Key, next.Key);
        features[15] = Row(15, (open * 2) + stop, (next.Shape * 256) + current.Shape);
    }

    // A key of the word and how it is written; those beyond the text are of no word.
    private (uint Key, uint Shape) At(int token)
    {
        if (token < 0 || token >= tokens.Length)
        {
            return (1, 1);
        }

        var form = text.AsSpan(tokens[token].Start, tokens[token].Length);
        if (Characters.IsQuotationMark(form[0]))
        {
            return QuotationMark(token);
        }

        ulong key = WordFeatures.KeyOf(form);
        return ((uint)(key ^ (key >> 32)), ShapeOf(form));
    }

    // The treebanks seldom print curly marks: all are alike but for the side on which their words stand.
    private (uint Key, uint Shape) QuotationMark(int token)
    {
        bool opens = token + 1 < tokens.Length && tokens[token + 1].Start == tokens[token].End
            && (token == 0 || tokens[token - 1].End < tokens[token].Start);
        return opens ? (2u, 9u) : (3u, 10u);
    }

    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        if (char.IsUpper(form[0]))
        {
            return form.Length == 1 ? 2u : form[^1] == '.' ? 3u : char.IsUpper(form[1]) ? 4u : 5u;
        }

        if (char.IsLower(form[0]))
        {
            return form[^1] == '.' ? 6u : 7u;
        }

        return char.IsAsciiDigit(form[0]) ? 8u : 32u + (form[0] % 128u);
    }

    private static int Row(uint kind, uint a, uint b)
    {
        uint hash = ((((kind + 1) * 0x9E3779B1u) ^ a) * 0x85EBCA6Bu) ^ (b * 0xC2B2AE35u);
        hash = (hash ^ (hash >> 15)) * 0x27D4EB2Fu;
        return (int)((hash ^ (hash >> 13)) % BoundaryModel.Size);
    }
}
