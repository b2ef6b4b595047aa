using Ceasewire.Exports.Codes;

namespace Ceasewire.Exports.Tests;

public sealed class CodesTests
{
    private static string[][] Rows { get; } = [.. CodeTable.Rows("countries.tsv")];

    [Fact]
    public void Countries_HaveEachCodeOnce()
    {
        for (int column = 0; column < 5; column++)
        {
            var codes = Rows.Select(row => row[column]).Where(code => code != "-").ToList();

            Assert.Equal(codes.Count, codes.Distinct().Count());
        }
    }

    [Fact]
    public void Countries_HaveCodesOfTheirLists() => Assert.All(Rows, row =>
    {
        Assert.Equal(5, row.Length);
        Assert.NotNull(Country.Of(row[0]));
        Assert.Matches("^([0-9]{3}|-)$", row[1]);
        Assert.Matches("^([A-Z]{2}|-)$", row[2]);
        Assert.Matches("^([0-9]{1,3}|-)$", row[3]);
        Assert.Matches("^([0-9]{1,3}|-)$", row[4]);
    });

    [Theory]
    [InlineData("SYR", "760", "SY", "652", "652")]
    [InlineData("DEU", "276", "GM", "255", "260")]
    [InlineData("YEM", "887", "YM", "679", "678")]
    [InlineData("GBR", "826", "UK", "200", "200")]
    [InlineData("PSE", "275", null, null, null)]
    public void Country_HasTheCodesOfEachList(
        string iso, string numeric, string? fips, string? cow, string? gw)
    {
        var country = Country.Of(iso)!;

        Assert.Equal((numeric, fips, cow, gw),
            (country.Numeric, country.Fips, country.Cow, country.Gw));
    }

    [Theory]
    [InlineData("IGO")]
    [InlineData("")]
    [InlineData(null)]
    public void Country_OfWhatIsNone_IsNull(string? iso) => Assert.Null(Country.Of(iso));

    [Theory]
    [InlineData("0871", "9.0")]
    [InlineData("0874", "10.0")]
    [InlineData("1821", "-9.0")]
    [InlineData("1951", "-10.0")]
    [InlineData("112", "-2.0")]
    [InlineData("016", null)]
    [InlineData("999", null)]
    [InlineData(null, null)]
    public void Goldstein_IsThePublishedValue(string? code, string? expected) =>
        Assert.Equal(expected, Cameo.Goldstein(code));
}
