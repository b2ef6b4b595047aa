using System.Collections.Immutable;

namespace Ceasewire.Intake;

/// <summary>
/// From an article's text back to the original it was taken from. Offsets are UTF-16 units: of the text, and of the
/// decoded original (the bytes in <see cref="Encoding"/>, without a byte order mark).
/// </summary>
/// <param name="Encoding">What the bytes were decoded with.</param>
/// <param name="Pieces">In text order, and together all of the text.</param>
/// <param name="Omissions">What was left out on purpose, in text order.</param>
public sealed record TextMap(string Encoding, ImmutableArray<TextPiece> Pieces, ImmutableArray<Omission> Omissions)
{
    /// <summary>Where a character of the text stands in the original; null for one that was put in (a break between
    /// paragraphs) or that cannot be told.</summary>
    public int? OriginalOf(int offset)
    {
        int at = Pieces.BinarySearch(new TextPiece(offset, 0, 0, 0), ByStart.Instance);
        var piece = at >= 0 ? Pieces[at] : ~at > 0 ? Pieces[~at - 1] : default;
        return offset >= piece.Start + piece.Length || piece.Original < 0 ? null
            : piece.Length == piece.OriginalLength ? piece.Original + (offset - piece.Start)
            : piece.Original;
    }

    private sealed class ByStart : IComparer<TextPiece>
    {
        public static ByStart Instance { get; } = new();

        public int Compare(TextPiece x, TextPiece y) => x.Start.CompareTo(y.Start);
    }
}

/// <summary>
/// A stretch of the text and what it stands for in the original: the same characters where the lengths are equal, else
/// one character reference or one run of white space. <see cref="Original"/> is -1 where it stands for nothing.
/// </summary>
public readonly record struct TextPiece(int Start, int Length, int Original, int OriginalLength);

/// <summary>Something of the page that is not in the text.</summary>
/// <param name="At">Where in the text it stood.</param>
/// <param name="Original">Where it starts in the original.</param>
public readonly record struct Omission(OmissionKind Kind, int At, int Original);

/// <summary>Why something was left out.</summary>
public enum OmissionKind
{
    Navigation,
    Caption,
    Sharing,
    Teaser,
    SignUp,
    Paywall,
    Advert,
    Comments,
    Byline,
    Title,
    Other,
}
