using System.Collections.Immutable;
using System.Text;

namespace Ceasewire.Intake.Html;

/// <summary>Text that is put together from stretches of a source, with where each stands.</summary>
internal sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextPiece> _pieces = [];
    private readonly List<Omission> _omissions = [];

    public int Length => _text.Length;

    /// <summary>Where its first character stands in the source; -1 where that cannot be told.</summary>
    public int Original => _pieces is [var first, ..] ? first.Original : -1;

    public bool EndsWith(char letter) => _text.Length > 0 && _text[^1] == letter;

    public override string ToString() => _text.ToString();

    public TextMap Map(string encoding) => new(encoding, [.. _pieces], [.. _omissions]);

    public void Omit(OmissionKind kind, int original) => _omissions.Add(new(kind, _text.Length, original));

    /// <param name="original">Where it stands in the source; -1 for nowhere.</param>
    public void Add(ReadOnlySpan<char> text, int original, int length)
    {
        Add(new TextPiece(_text.Length, text.Length, original, original < 0 ? 0 : length));
        _text.Append(text);
    }

    /// <summary>Goes on with another text after an empty line.</summary>
    public void AddParagraph(MappedText paragraph)
    {
        if (_text.Length > 0)
        {
            Add("\n\n", -1, 0);
        }

        foreach (var piece in paragraph._pieces)
        {
            Add(piece with { Start = piece.Start + _text.Length });
        }

        _text.Append(paragraph._text);
    }

    private void Add(TextPiece piece)
    {
        if (_pieces is [.., var last]
            && piece.Original >= 0
            && last.Original >= 0
            && last.Length == last.OriginalLength
            && piece.Length == piece.OriginalLength
            && last.Original + last.Length == piece.Original)
        {
            int length = last.Length + piece.Length;
            _pieces[^1] = last with { Length = length, OriginalLength = length };
        }
        else
        {
            _pieces.Add(piece);
        }
    }
}
