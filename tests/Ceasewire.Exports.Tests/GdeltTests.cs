using Ceasewire.Ledger.Tests;
using Ceasewire.Records;

namespace Ceasewire.Exports.Tests;

public sealed class GdeltTests
{
    private static readonly string[] _names = Headers.Gdelt2.Split(',');

    private static IReadOnlyList<Dictionary<string, string>> Events =>
        Named(_names, Written.Text("gdelt2", [.. Sample.Reports]));

    [Theory]
    [InlineData("gdelt1", 58)]
    [InlineData("gdelt2", 61)]
    [InlineData("gdelt-mentions", 16)]
    public void Write_Columns_AreAsManyAsPublished(string format, int columns)
    {
        var rows = Written.Records(Written.Text(format, [.. Sample.Reports]), "\t");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(columns, row.Length));
    }

    [Fact]
    public void Write_AStrike_HasItsCodes()
    {
        var row = Events.Single(row => row["EventCode"] == "195");

        Assert.Equal(("20161207", "201612", "2016", "2017.0055"),
            (row["SQLDATE"], row["MonthYear"], row["Year"], row["FractionDate"]));
        Assert.Equal(("SYRGOV", "SYR", "GOV", "SYRCVL"),
            (row["Actor1Code"], row["Actor1CountryCode"], row["Actor1Type1Code"], row["Actor2Code"]));
        Assert.Equal(("195", "19", "4", "-10.0"),
            (row["EventBaseCode"], row["EventRootCode"], row["QuadClass"], row["GoldsteinScale"]));
        Assert.Equal(("2", "2", "2"), (row["NumMentions"], row["NumSources"], row["NumArticles"]));
        Assert.Equal(("4", "Aleppo, Aleppo Governorate, Syria", "SY", "36.2", "37.16", ""),
            (row["ActionGeo_Type"], row["ActionGeo_FullName"], row["ActionGeo_CountryCode"], row["ActionGeo_Lat"],
                row["ActionGeo_Long"], row["ActionGeo_ADM2Code"]));
        Assert.Equal("https://wire.example/1", row["SOURCEURL"]);
    }

    [Fact]
    public void Write_AThreat_IsAThreatAndUndated()
    {
        var row = Events.Single(row => row["EventRootCode"] == "13");

        Assert.Equal(("138", "3", "-7.0", "", ""),
            (row["EventCode"], row["QuadClass"], row["GoldsteinScale"], row["SQLDATE"], row["FractionDate"]));
    }

    [Fact]
    public void Mentions_LeadFromEventsToClaims()
    {
        var mentions = Named(Headers.Mentions.Split(','), Written.Text("gdelt-mentions", [.. Sample.Reports]));

        Assert.Equal(
            Events.Select(row => row["GLOBALEVENTID"]).Order(),
            mentions.Select(row => row["GLOBALEVENTID"]).Distinct().Order());
        Assert.Equal(Sample.Asserted, mentions.Select(row => row["Extras"]).Order(StringComparer.Ordinal));
        var strike = mentions.Single(row => row["Extras"] == "strike-1");
        Assert.Equal(("1", "Wire", "https://wire.example/1", "20161208000000", "10", "50"),
            (strike["MentionType"], strike["MentionSourceName"], strike["MentionIdentifier"],
                strike["MentionTimeDate"], strike["ActionCharOffset"], strike["Confidence"]));
        Assert.Equal("2", mentions.Single(row => row["Extras"] == "strike-2")["MentionType"]);
    }

    [Theory]
    [InlineData("0733", "073", "7.4")]
    [InlineData("176", "176", "")]
    [InlineData("1823", "1823", "-10.0")]
    [InlineData("057", "057", "8.0")]
    public void Write_Codes_AreCameosAndTheirScaleIsThePublishedOne(string cameo, string code, string goldstein)
    {
        var claim = Told.Claim(ClaimType.Aid) with { Cameo = cameo };

        var row = Assert.Single(Named(_names, Written.Text("gdelt2", Told.Report("a.txt", Sample.Text, claim))));

        Assert.Equal((code, goldstein), (row["EventCode"], row["GoldsteinScale"]));
    }

    private static List<Dictionary<string, string>> Named(string[] names, string text) =>
    [
        .. Written.Records(text, "\t")
            .Select(row => names.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)),
    ];
}
