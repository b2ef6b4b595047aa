using System.Text;

namespace Ceasewire.Training.Attributions;

/// <summary>A text without its commas and the apostrophes inside its words.</summary>
internal sealed class LostMarks
{
    private readonly List<int> _offsets = [];

    public LostMarks(string text)
    {
        var kept = new StringBuilder(text.Length);
        int count = 0;
        for (int at = 0; at < text.Length; at++)
        {
            bool isSecondHalf = char.IsLowSurrogate(text[at]);
            bool isLost =
                text[at] is ',' || (text[at] is '\'' or '’' && IsLetter(text, at - 1) && IsLetter(text, at + 1));
            if (!isSecondHalf)
            {
                _offsets.Add(count);
                count += isLost ? 0 : 1;
            }

            if (!isLost)
            {
                kept.Append(text[at]);
            }
        }

        _offsets.Add(count);
        Text = kept.ToString();
    }

    public string Text { get; }

    /// <summary>Where what stood at an offset stands now, both in code points.</summary>
    public int Offset(int before) => _offsets[Math.Min(before, _offsets.Count - 1)];

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
}
