namespace Ceasewire.Intake.Html;

/// <summary>One paragraph, heading or list item of a page, with where its characters stand in the source.</summary>
/// <param name="tag">Of the element that it is: "p", "h2", "li".</param>
internal sealed class Block(string tag)
{
    private const int NoSpace = int.MinValue;

    private int _space = NoSpace;
    private int _spaceLength;
    private bool _isBroken;

    public string Tag => tag;

    public MappedText Text { get; } = new();

    /// <summary>How many of its characters are words of links.</summary>
    public int Linked { get; private set; }

    /// <param name="data">Of a text node, its character references unresolved.</param>
    /// <param name="places">Where each of its characters stands.</param>
    public void Append(string data, int[] places, Linking linking)
    {
        int before = Text.Length;
        for (int i = 0; i < data.Length;)
        {
            var reference = ReferenceAt(data, places, i);
            var text = reference is null ? data.AsSpan(i, 1) : reference.Value.Text;
            int length = reference?.Length ?? 1;
            if (text.IsWhiteSpace())
            {
                (_space, _spaceLength) = _space == NoSpace ? (places[i], length) : (_space, _spaceLength);
            }
            else if (text is not ("\u00AD" or "\u200B" or "\uFEFF"))
            {
                AddSpace();
                Text.Add(text, places[i], length);
            }

            i += length;
        }

        Linked += linking == Linking.Linked ? Text.Length - before : 0;
    }

    /// <summary>Starts a new line, if anything follows.</summary>
    /// <returns>False where a new line is started already: two breaks part paragraphs.</returns>
    public bool TryBreak()
    {
        bool isFirst = !_isBroken;
        _isBroken = Text.Length > 0;
        return isFirst;
    }

    /// <returns>Null also where only the merging of two texts put its characters beside each other.</returns>
    private static (string Text, int Length)? ReferenceAt(string data, int[] places, int at) =>
        data[at] == '&'
        && CharacterReference.At(data, at) is { } reference
        && places[at + reference.Length - 1] == (places[at] < 0 ? -1 : places[at] + reference.Length - 1)
            ? reference
            : null;

    private void AddSpace()
    {
        if (_isBroken)
        {
            Text.Add("\n", -1, 0);
        }
        else if (_space != NoSpace && Text.Length > 0)
        {
            Text.Add(" ", _space, _spaceLength);
        }

        (_space, _isBroken) = (NoSpace, false);
    }
}

/// <summary>Whether text is the words of a link.</summary>
internal enum Linking
{
    Plain,
    Linked,
}
