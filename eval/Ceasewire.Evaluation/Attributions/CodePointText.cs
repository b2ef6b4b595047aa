using System.Globalization;
using System.Text;

namespace Ceasewire.Evaluation.Attributions;

/// <summary>A text by Unicode code points, which gold offsets count.</summary>
internal sealed class CodePointText
{
    private readonly Rune[] _runes;
    private readonly int[] _ofUnit;

    public CodePointText(string text)
    {
        Text = text;
        _ofUnit = new int[text.Length + 1];
        var runes = new List<Rune>(text.Length);
        for (int unit = 0; unit < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(unit), out var rune, out int length);
            _ofUnit.AsSpan(unit, length).Fill(runes.Count);
            runes.Add(rune);
            unit += length;
        }

        _ofUnit[text.Length] = runes.Count;
        _runes = [.. runes];
    }

    public string Text { get; }

    public int OfUnit(int unit) => _ofUnit[unit];

    /// <summary>White space and punctuation do not count at the edges of a span.</summary>
    public bool IsEdge(int at) =>
        Rune.IsWhiteSpace(_runes[at])
        || Rune.GetUnicodeCategory(_runes[at])
            is UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.DashPunctuation
                or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation;

    /// <summary>
    /// Where words and marks start: a run of letters and digits, or one other character that is no space.
    /// </summary>
    public IEnumerable<int> TokenStarts()
    {
        for (int at = 0; at < _runes.Length; at++)
        {
            if (!Rune.IsWhiteSpace(_runes[at]) && (!IsWord(at) || at == 0 || !IsWord(at - 1)))
            {
                yield return at;
            }
        }
    }

    private bool IsWord(int at) =>
        Rune.IsLetterOrDigit(_runes[at]) || Rune.IsNumber(_runes[at]) || _runes[at].Value == '_';
}
