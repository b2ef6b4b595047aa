namespace Ceasewire.Ledger;

/// <summary>Cuts a text by the code points that records are written in.</summary>
public sealed class CodePoints
{
    private readonly string _text;

    /// <summary>The UTF-16 offset of each code point and of the end; null where the two are the same.</summary>
    private readonly int[]? _offsets;

    public CodePoints(string text)
    {
        _text = text;
        _offsets = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Offsets(text) : null;
    }

    public int Length => _offsets is null ? _text.Length : _offsets.Length - 1;

    /// <summary>The characters between two code points, end exclusive.</summary>
    public string this[int start, int end] => _text[Utf16(start)..Utf16(end)];

    /// <summary>The first UTF-16 unit of a code point.</summary>
    public char this[int codePoint] => _text[Utf16(codePoint)];

    private int Utf16(int codePoint) => _offsets is null ? codePoint : _offsets[codePoint];

    private static int[] Offsets(string text)
    {
        List<int> offsets = new(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
