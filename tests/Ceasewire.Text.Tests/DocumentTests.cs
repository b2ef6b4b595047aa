using Ceasewire.Text;

namespace Ceasewire.Text.Tests;

public sealed class DocumentTests
{
    // 😀 takes two UTF-16 units and one code point.
    private static readonly Document Smile = new(
        "Hi 😀 all.",
        [new(0, 2), new(3, 5), new(6, 9), new(9, 10)],
        [new(0, 4)]);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(5, 4)]
    [InlineData(6, 5)]
    [InlineData(10, 9)]
    public void CodePointOf_CountsSurrogatePairsOnce(int utf16, int codePoint) =>
        Assert.Equal(codePoint, Smile.CodePointOf(utf16));

    [Fact]
    public void Cover_SpansFromFirstToLastToken() =>
        Assert.Equal("😀 all", Smile[Smile.Cover(new TokenRange(1, 3))].ToString());

    [Theory]
    [InlineData(0, 10, 0, 4)]
    [InlineData(4, 7, 1, 3)]
    [InlineData(2, 3, 1, 1)]
    [InlineData(10, 10, 4, 4)]
    public void TokensIn_ReturnsTokensThatOverlap(int start, int end, int first, int last) =>
        Assert.Equal(new TokenRange(first, last), Smile.TokensIn(new TextSpan(start, end)));

    [Fact]
    public void TextSpan_EndBeforeStart_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));
}
