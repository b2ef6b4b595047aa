using Ceasewire.Ledger.Tests;
using Ceasewire.Records;

namespace Ceasewire.Exports.Tests;

public sealed class AcledTests
{
    private static Claim Strike => Told.Claim(ClaimType.Assault).By(Told.Government).On("2016-12-07").In("Aleppo") with
    {
        Mode = "aerial",
        Cameo = "195",
    };

    [Fact]
    public void Write_AStrike_FillsWhatTheReportTells()
    {
        var row = Assert.Single(Written.Rows("acled", Told.Report("a.txt", "x", Strike.Killed(30, null))));

        Assert.Equal(
            ("2016-12-07", "2016", "1", "Political violence", "Explosions/Remote violence", "Air/drone strike"),
            (row["event_date"], row["year"], row["time_precision"], row["disorder_type"], row["event_type"],
                row["sub_event_type"]));
        Assert.Equal(
            ("Syria: government", "State forces", "State forces only", "760", "Syria", "Aleppo", "30"),
            (row["actor1"], row["inter1"], row["interaction"], row["iso"], row["country"], row["location"],
                row["fatalities"]));
        Assert.Equal(("", "", "", ""), (row["latitude"], row["region"], row["timestamp"], row["actor2"]));
    }

    [Fact]
    public void Write_DeadThatNobodyCounts_AreEmptyNotNone()
    {
        var row = Assert.Single(Written.Rows("acled", Told.Report("a.txt", "x", Strike)));

        Assert.Equal("", row["fatalities"]);
    }

    [Fact]
    public void Write_CountsThatConflict_TakesTheLowest()
    {
        var rows = Written.Rows(
            "acled",
            Told.Report("a.txt", "one report", Strike.Says(Told.Monitor).Killed(45, 45) with { Id = "a" }),
            Told.Report("b.txt", "another of it", Strike.Says(Told.Activists).Killed(30, 30) with { Id = "b" }));

        var row = Assert.Single(rows);
        Assert.Equal("30", row["fatalities"]);
        Assert.Contains("Independent sources: 2. Disputed: killed", row["notes"], StringComparison.Ordinal);
        Assert.EndsWith("Claims: a; b", row["notes"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClaimStatus.Planned)]
    [InlineData(ClaimStatus.Possible)]
    [InlineData(ClaimStatus.Conditional)]
    [InlineData(ClaimStatus.Negated)]
    [InlineData(ClaimStatus.Denied)]
    public void Write_WhatIsNotSaidToHaveHappened_IsNoEvent(ClaimStatus status) =>
        Assert.Empty(Written.Rows("acled", Told.Report("a.txt", "x", Strike with { Status = status })));

    [Fact]
    public void Write_ADayThatNobodySays_IsNotReckonedFromPublication()
    {
        var row = Assert.Single(Written.Rows("acled", Told.Report("a.txt", "x", Strike with { Time = null })));

        Assert.Equal(("", "", ""), (row["event_date"], row["year"], row["time_precision"]));
        Assert.Contains("Reported 2016-12-08", row["notes"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sector.Mil, "Strategic developments")]
    [InlineData(Sector.Cvl, null)]
    public void Write_WhoWithdraws_IsAnEventOnlyOfForces(Sector sector, string? expected)
    {
        Party leaving = new("those who leave", null, "SYR", sector, new("those who leave", 0, 15), null);
        var retreat = Told.Claim(ClaimType.Retreat).By(leaving).In("Aleppo") with { Cameo = "0874" };

        var rows = Written.Rows("acled", Told.Report("a.txt", "x", retreat));

        Assert.Equal(expected, rows.SingleOrDefault()?["event_type"]);
    }

    [Theory]
    [InlineData(Sector.Reb, "Remote explosive/landmine/IED")]
    [InlineData(Sector.Mil, "")]
    public void Write_ABombing_IsNoMineWhereAnArmyMayHaveFlown(Sector sector, string expected)
    {
        Party bomber = new("they", null, "SYR", sector, new("they", 0, 4), null);
        var bombing = Strike.By(bomber) with { Mode = "explosives", Cameo = "183" };

        var row = Assert.Single(Written.Rows("acled", Told.Report("a.txt", "x", bombing)));

        Assert.Equal(expected, row["sub_event_type"]);
    }

    [Fact]
    public void Write_AnAttackOnCivilians_IsViolenceAgainstThem()
    {
        var shooting = Told.Claim(ClaimType.Assault).By(Told.Rebels).In("Idlib") with
        {
            Cameo = "193",
            Recipients = [new("villagers", null, "SYR", Sector.Cvl, new("villagers", 0, 9), null)],
        };

        var row = Assert.Single(Written.Rows("acled", Told.Report("a.txt", "x", shooting)));

        Assert.Equal(
            ("Violence against civilians", "Attack", "Rebel group-Civilians", "Civilian targeting"),
            (row["event_type"], row["sub_event_type"], row["interaction"], row["civilian_targeting"]));
    }
}
