namespace Ceasewire.Intake.Tests;

public sealed class WarcTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_TakesPagesAndCountsTheRest(bool isCompressed)
    {
        var skipped = new SkipCounts();

        var read = Converted.From(InputFormat.Auto, isCompressed ? WarcSamples.Compressed : WarcSamples.Plain, skipped);

        Assert.Equal(["x#1: read", "x#4: read", "x#5: read"], Converted.Outcomes(read));
        Assert.All(read.Cast<Incoming.Received>(), received =>
        {
            Assert.Equal("The army shut the bridge at Orlen on Thursday, its mayor said.", received.Article.Text);
            Assert.Equal("https://wire.example/bridge", received.Article.Url);
            Assert.Equal(["ceasewire-warc/1", "ceasewire-html/1"], received.Origin.Steps);
            Assert.Equal(new DateTimeOffset(2016, 12, 9, 1, 2, 3, TimeSpan.Zero), received.Origin.Captured);
        });
        Assert.Equal(
            ["request 1", "response that is image/png 1", "response with status 404 1", "revisit 1", "warcinfo 1"],
            skipped.Counts.Select(pair => $"{pair.Key} {pair.Value}"));
    }

    [Fact]
    public void Read_GoesOnAtTheNextRecordAfterGarbage()
    {
        byte[] bytes = [.. WarcSamples.Page, .. "garbage\r\nmore\r\n"u8, .. WarcSamples.Page];

        var read = Converted.From(InputFormat.Warc, bytes);

        Assert.Equal(["x#1: read", "x: bad-record", "x#2: read"], Converted.Outcomes(read));
    }

    [Fact]
    public void Read_AFileThatEndsInARecord_SaysHowMuchIsMissing()
    {
        byte[] bytes = [.. WarcSamples.Page, .. WarcSamples.Page[..^100]];

        Assert.Equal(["x#1: read", "x#2: truncated"], Converted.Outcomes(Converted.From(InputFormat.Warc, bytes)));
    }
}
