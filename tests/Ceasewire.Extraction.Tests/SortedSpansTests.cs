using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests;

public sealed class SortedSpansTests
{
    private static readonly SortedSpans Spans = new([new(0, 90), new(5, 10), new(20, 30), new(95, 99)]);

    [Theory]
    [InlineData(22, 25, "2,0")]
    [InlineData(9, 21, "2,1,0")]
    [InlineData(90, 95, "")]
    [InlineData(98, 120, "3")]
    public void Overlapping_ASpan_GivesThoseThatShareACharacter(int start, int end, string found) =>
        Assert.Equal(found, string.Join(',', Spans.Overlapping(new(start, end))));
}
