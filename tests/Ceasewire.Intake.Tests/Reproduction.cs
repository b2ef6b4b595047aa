using System.Text;
using Ceasewire.Intake.Html;

namespace Ceasewire.Intake.Tests;

/// <summary>Takes an article's text again from the original by its map alone.</summary>
internal static class Reproduction
{
    public static void Check(Incoming.Received received, byte[] original)
    {
        var map = Assert.IsType<TextMap>(received.Origin.Map);
        string source = Encoding.GetEncoding(map.Encoding).GetString(original).TrimStart('\uFEFF');
        string text = received.Article.Text;
        int next = 0;
        foreach (var piece in map.Pieces)
        {
            Assert.Equal(next, piece.Start);
            next += piece.Length;
            string said = text.Substring(piece.Start, piece.Length);
            Assert.Equal(said, piece.Original < 0 ? Between(said) : Again(source, piece));
        }

        Assert.Equal(text.Length, next);
    }

    private static string Between(string said)
    {
        Assert.True(said is "\n\n" or "\n" or " ", $"'{said}' has no place in the original.");
        return said;
    }

    private static string Again(string source, TextPiece piece)
    {
        string original = source.Substring(piece.Original, piece.OriginalLength);
        return piece.Length == piece.OriginalLength
            ? string.Concat(original.Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter))
            : CharacterReference.Decode(original);
    }
}
