using Ceasewire.Extraction.Figures;

namespace Ceasewire.Extraction.Tests.Figures;

public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("thirty", 30.0, 30.0)]
    [InlineData("1,250", 1250.0, 1250.0)]
    [InlineData("two hundred", 200.0, 200.0)]
    [InlineData("twenty-two", 22.0, 22.0)]
    [InlineData("a dozen", 12.0, 12.0)]
    [InlineData("dozens", 24.0, null)]
    [InlineData("scores", 40.0, null)]
    [InlineData("several hundred", 300.0, null)]
    [InlineData("tens of thousands", 20000.0, null)]
    [InlineData("hundreds of thousands", 200000.0, null)]
    [InlineData("half a million", 500000.0, 500000.0)]
    [InlineData("2.5 million", 2500000.0, 2500000.0)]
    [InlineData("30 to 40", 30.0, 40.0)]
    [InlineData("at least 12", 12.0, null)]
    [InlineData("more than a quarter of a million", 250000.0, null)]
    [InlineData("as many as 90", null, 90.0)]
    [InlineData("many", null, null)]
    public void Read_BoundsTheNumber(string words, double? low, double? high)
    {
        var figure = Assert.Single(FigureReader.Read(Words.From(words + " villagers left")));

        Assert.Equal((low, high), (figure.Low, figure.High));
    }

    [Theory]
    [InlineData("nearly 150 villagers", null, 150.0)]
    [InlineData("about 150 villagers", 150.0, 150.0)]
    public void Read_AnEstimate_IsApproximate(string words, double? low, double? high)
    {
        var figure = Assert.Single(FigureReader.Read(Words.From(words)));

        Assert.Equal((low, high, true), (figure.Low, figure.High, figure.Approximate));
    }

    [Theory]
    [InlineData("a three-day truce", 3.0)]
    [InlineData("a two-week siege", 14.0)]
    [InlineData("fighting for six months", 180.0)]
    public void Read_ALengthOfTime_IsInDays(string words, double days)
    {
        var figure = Assert.Single(FigureReader.Read(Words.From(words)));

        Assert.Equal((FigureUnit.Days, days), (figure.Unit, figure.Low));
    }

    [Theory]
    [InlineData("about 80 % of the old town")]
    [InlineData("most of the old town")]
    public void Read_AShare_IsInPercent(string words) =>
        Assert.Equal(FigureUnit.Percent, Assert.Single(FigureReader.Read(Words.From(words))).Unit);

    [Theory]
    [InlineData("in 2014")]
    [InlineData("on 12 May")]
    [InlineData("a 30 km road")]
    [InlineData("$ 40")]
    [InlineData("one of them")]
    [InlineData("aged 19")]
    [InlineData("the second raid")]
    public void Read_WhatIsNoCount_IsLeftOut(string words) => Assert.Empty(FigureReader.Read(Words.From(words)));
}
