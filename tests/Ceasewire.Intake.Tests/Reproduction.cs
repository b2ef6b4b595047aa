using System.Text;
using Ceasewire.Intake.Html;

namespace Ceasewire.Intake.Tests;

/// <summary>Takes an article's text again from the original by its map alone.</summary>
internal static class Reproduction
{
    /// <summary>Every character is in its place but the breaks between paragraphs.</summary>
    public static void Check(Incoming.Received received, byte[] original)
    {
        var map = CheckPlaced(received, original);

        Assert.All(
            map.Pieces.Where(piece => piece.Original < 0),
            piece => Assert.True(string.IsNullOrWhiteSpace(received.Article.Text.Substring(piece.Start, piece.Length))));
    }

    /// <summary>What has a place is there.</summary>
    public static TextMap CheckPlaced(Incoming.Received received, byte[] original)
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
            Assert.Equal(said, piece.Original < 0 ? said : Again(source, piece));
        }

        Assert.Equal(text.Length, next);
        return map;
    }

    private static string Again(string source, TextPiece piece)
    {
        string original = source.Substring(piece.Original, piece.OriginalLength);
        string said = piece.Length == piece.OriginalLength ? original : CharacterReference.Decode(original);
        return string.Concat(said.Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter));
    }
}
