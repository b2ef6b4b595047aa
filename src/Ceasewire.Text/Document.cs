using System.Collections.Immutable;

namespace Ceasewire.Text;

/// <summary>
/// One article's text with its tokens and sentences. The text is the publisher's, never normalised. Tokens are
/// syntactic words in the sense of Universal Dependencies: those of one contraction have their own part of its span
/// ("do|n't") or share it where the forms do not add up. Tokens are in text order, never empty, and every character
/// outside them is white space.
/// </summary>
public sealed class Document
{
    private readonly int[] _sentenceOf;
    private readonly int[]? _surrogates;

    public Document(string text, ImmutableArray<TextSpan> tokens, ImmutableArray<TokenRange> sentences)
    {
        (Text, Tokens, Sentences) = (text, tokens, sentences);
        _sentenceOf = new int[tokens.Length];
        for (int sentence = 0; sentence < sentences.Length; sentence++)
        {
            _sentenceOf.AsSpan(sentences[sentence].Start, sentences[sentence].Length).Fill(sentence);
        }

        _surrogates = SurrogatePairs(text);
    }

    public string Text { get; }

    public ImmutableArray<TextSpan> Tokens { get; }

    /// <summary>Token ranges that tile the tokens, in order; none is empty.</summary>
    public ImmutableArray<TokenRange> Sentences { get; }

    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    /// <summary>The token's characters as they stand in the text.</summary>
    public ReadOnlySpan<char> this[int token] => this[Tokens[token]];

    public int SentenceOf(int token) => _sentenceOf[token];

    /// <summary>
    /// The characters from the first token's start to the last one's end. The range must not be empty.
    /// </summary>
    public TextSpan Cover(TokenRange range) => new(Tokens[range.Start].Start, Tokens[range.End - 1].End);

    /// <summary>The tokens that overlap the span; empty (at the next token) where none does.</summary>
    public TokenRange TokensIn(TextSpan span)
    {
        int start = FirstTokenEndingAfter(span.Start);
        int end = start;
        while (end < Tokens.Length && Tokens[end].Start < span.End)
        {
            end++;
        }

        return new(start, end);
    }

    /// <summary>The offset in Unicode code points of a UTF-16 offset: what records are written in.</summary>
    public int CodePointOf(int offset)
    {
        if (_surrogates is null)
        {
            return offset;
        }

        int found = Array.BinarySearch(_surrogates, offset);
        return offset - (found >= 0 ? found : ~found);
    }

    private int FirstTokenEndingAfter(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Tokens[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <returns>Offsets of the second halves of surrogate pairs, or null where the text has none.</returns>
    private static int[]? SurrogatePairs(string text)
    {
        List<int>? pairs = null;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                (pairs ??= []).Add(i);
            }
        }

        return pairs?.ToArray();
    }
}
