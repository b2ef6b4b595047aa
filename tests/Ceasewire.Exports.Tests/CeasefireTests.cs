using Ceasewire.Ledger.Tests;
using Ceasewire.Records;

namespace Ceasewire.Exports.Tests;

public sealed class CeasefireTests
{
    [Fact]
    public void Write_ACeasefire_HasARowForEachParty()
    {
        var rows = Written.Rows("ceasefires", [.. Sample.Reports]);

        Assert.Equal(["Syria: government", "rebels"], rows.Select(row => row["actor_name"]));
        Assert.All(rows, row => Assert.Equal(
            ("652", "Syria", "1", "2016", "12", "13", ""),
            (row["cc"], row["location"], row["cf_id"], row["cf_dec_yr"], row["cf_dec_month"], row["cf_dec_day"],
                row["cf_effect_yr"])));
        Assert.All(rows, row => Assert.Contains("Claims: truce", row["comment"], StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ATruceThatComesIntoForce_HasTheDayOfItsEffect()
    {
        var rows = Written.Rows(
            "ceasefires",
            Told.Report("a.txt", Sample.Text, Sample.Truce("a").By(Told.Rebels)),
            Told.Report("b.txt", Sample.Text + "!", Begun("b").On("2016-12-15")));

        var row = Assert.Single(rows);
        Assert.Equal(("rebels", "2016", "12", "13"),
            (row["actor_name"], row["cf_dec_yr"], row["cf_dec_month"], row["cf_dec_day"]));
        Assert.Equal(("2016", "12", "15", ""),
            (row["cf_effect_yr"], row["cf_effect_month"], row["cf_effect_day"], row["end_yr"]));
    }

    [Fact]
    public void Write_ATruceOfNobodyNamed_HasOneRowWithoutAnActor()
    {
        var row = Assert.Single(Written.Rows("ceasefires", Told.Report("a.txt", Sample.Text, Begun("a"))));

        Assert.Equal(("", "13", ""), (row["actor_name"], row["cf_effect_day"], row["cf_dec_day"]));
    }

    [Fact]
    public void Write_AccountsOfOneTruce_AreOneCeasefire()
    {
        var rows = Written.Rows(
            "ceasefires",
            Told.Report("a.txt", Sample.Text, Sample.Truce("a").By(Told.Rebels).Says(Told.Monitor)),
            Told.Report("b.txt", Sample.Text + "!", Sample.Truce("b").By(Told.Rebels).Says(Told.Activists)));

        var row = Assert.Single(rows);
        Assert.Contains("Independent sources: 2. Claims: a; b", row["comment"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClaimType.Request)]
    [InlineData(ClaimType.Reject)]
    [InlineData(ClaimType.Threaten)]
    public void Write_WhatIsDemandedOrRefused_IsNoCeasefire(ClaimType type) =>
        Assert.Empty(
            Written.Rows("ceasefires", Told.Report("a.txt", Sample.Text, Sample.Truce("a") with { Type = type })));

    [Theory]
    [InlineData(ClaimStatus.Planned)]
    [InlineData(ClaimStatus.Conditional)]
    [InlineData(ClaimStatus.Negated)]
    public void Write_WhatMayComeIntoForce_IsNoCeasefire(ClaimStatus status) => Assert.Empty(
        Written.Rows("ceasefires", Told.Report("a.txt", Sample.Text, Begun("a") with { Status = status })));

    private static Claim Begun(string id) =>
        Sample.Truce(id) with { Trigger = new("came into force", 10, 25) };
}
