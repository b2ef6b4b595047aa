namespace Ceasewire.Cli;

/// <summary>Cuts a text by the code points that records are written in.</summary>
internal sealed class CodePoints(string text)
{
    private readonly int[]? _offsets = text.Any(char.IsSurrogate) ? Offsets(text) : null;

    /// <summary>The characters between two code points, end exclusive.</summary>
    public string this[int start, int end] => text[Utf16(start)..Utf16(end)];

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
