using Ceasewire.Exports.Gdelt;

namespace Ceasewire.Exports.Tests;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("acled", Headers.Acled, 31)]
    [InlineData("ucdp", Headers.Ucdp, 49)]
    [InlineData("ceasefires", Headers.Ceasefires, 87)]
    public void Header_IsThePublishedOne(string format, string header, int columns)
    {
        Assert.Equal(header, Written.Header(format));
        Assert.Equal(columns, header.Split(',').Length);
    }

    [Fact]
    public void Polecat_HeaderIsThePublishedOne_BetweenTabs()
    {
        Assert.Equal(Headers.Polecat.Replace(',', '\t'), Written.Header("polecat"));
        Assert.Equal(40, Headers.Polecat.Split(',').Length);
    }

    [Fact]
    public void Hxl_TagsStandBelowTheHeader() =>
        Assert.Equal(Headers.HxlTags, Written.Text("hxl").Split('\n')[1]);

    [Fact]
    public void Gdelt_HasNoHeader_AndThePublishedColumns()
    {
        Assert.Equal(Headers.Gdelt1.Split(','), GdeltEvents.NamesOfFirst);
        Assert.Equal(Headers.Gdelt2.Split(','), GdeltEvents.NamesOfSecond);
        Assert.Equal(Headers.Mentions.Split(','), GdeltMentions.Names);
        Assert.Equal(
            (58, 61, 16),
            (GdeltEvents.NamesOfFirst.Length, GdeltEvents.NamesOfSecond.Length, GdeltMentions.Names.Length));
        Assert.All(["gdelt1", "gdelt2", "gdelt-mentions"], format => Assert.Equal("", Written.Text(format)));
    }
}
