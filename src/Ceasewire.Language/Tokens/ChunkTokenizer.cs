using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Language.Tokens;

/// <summary>
/// Tokens of one stretch without white space, from left to right; no character is looked at more than a few times.
/// </summary>
internal readonly ref struct ChunkTokenizer(string text, int start, int end, ImmutableArray<TextSpan>.Builder tokens)
{
    private readonly bool _mayHoldAddress = text.AsSpan(start, end - start).IndexOfAny('@', ':', '.') >= 0;

    public void Run()
    {
        int at = start;
        while (at < end)
        {
            int next = NextEnd(at);
            at = next;
        }
    }

    private int NextEnd(int at)
    {
        if (_mayHoldAddress && Addresses.EndOf(text, at, end) is > 0 and var addressEnd)
        {
            return Add(at, addressEnd);
        }

        if (Emoticons.EndOf(text, at, start, end) is > 0 and var faceEnd)
        {
            return Add(at, faceEnd);
        }

        if (Characters.IsWord(text[at]))
        {
            int wordEnd = WordScanner.EndOf(text, at, end);
            WordSplitter.Split(text, at, wordEnd, tokens);
            return wordEnd;
        }

        if (Characters.IsApostrophe(text[at]))
        {
            return Add(at, Apostrophes.EndOf(text, at, start, end));
        }

        return Add(at, SymbolEnd(at));
    }

    private int Add(int from, int to)
    {
        tokens.Add(new(from, to));
        return to;
    }

    // Rows of one sign are one token ("...", "!!!", "--"), but brackets and quotation marks stand alone; "?!" stays
    // together.
    private int SymbolEnd(int at)
    {
        char sign = text[at];
        int to = at + 1;
        if (char.IsHighSurrogate(sign))
        {
            return to < end && char.IsLowSurrogate(text[to]) ? to + 1 : to;
        }

        if (sign == '.' && to < end && char.IsAsciiDigit(text[to]) && (at == start || !Characters.IsWord(text[at - 1])))
        {
            return WordScanner.EndOf(text, to, end);
        }

        if (sign is '!' or '?')
        {
            while (to < end && text[to] is '!' or '?')
            {
                to++;
            }

            return to;
        }

        bool isRow = char.IsControl(sign)
            || sign is '.' or '-' or '_' or '=' or '*' or '~' or '#' or '<' or '>' or '…' or '+' or '|' or '^';
        while (isRow && to < end && text[to] == sign)
        {
            to++;
        }

        return to;
    }
}
