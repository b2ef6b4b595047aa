using Ceasewire.Ledger.Tests;
using Ceasewire.Records;
using NetTopologySuite.IO;

namespace Ceasewire.Exports.Tests;

public sealed class UcdpTests
{
    [Fact]
    public void Write_AnIncident_IsOneRowWithBothCounts()
    {
        var row = Assert.Single(Written.Rows("ucdp", [.. Sample.Reports]));

        Assert.Equal(("30", "45", ""), (row["low"], row["high"], row["best"]));
        Assert.Equal(("3", "Syria: government", "Civilians", "652"),
            (row["type_of_violence"], row["side_a"], row["side_b"], row["gwnoa"]));
        Assert.Equal(("2", "1", "2016-12-07", "2016-12-07", "1"),
            (row["number_of_sources"], row["date_prec"], row["date_start"], row["date_end"], row["where_prec"]));
        Assert.Equal(("Syria", "652", "", ""),
            (row["country"], row["country_id"], row["deaths_a"], row["conflict_name"]));
    }

    [Fact]
    public void Write_APoint_IsReadBackAsGeometry()
    {
        var row = Assert.Single(Written.Rows("ucdp", [.. Sample.Reports]));

        var point = new WKTReader().Read(row["geom_wkt"]);

        Assert.True(point.IsValid);
        Assert.Equal((37.16, 36.2), (point.Coordinate.X, point.Coordinate.Y));
        Assert.Equal("37.1600 36.2000", $"{row["longitude"]} {row["latitude"]}");

        // Row 252, column 434 of half-degree cells.
        Assert.Equal($"{252 * 720 + 434 + 1}", row["priogrid_gid"]);
    }

    [Fact]
    public void Write_AttacksWithoutDead_AreLeftOut() =>
        Assert.Empty(Written.Rows("ucdp", Told.Report("a.txt", Sample.Text, Sample.Strike("a"))));

    [Fact]
    public void Write_RebelsAttackTheState_PutsTheStateFirst()
    {
        var attack = Sample.Strike("a").By(Told.Rebels).Killed(3, 3) with { Recipients = [Told.Government] };

        var row = Assert.Single(Written.Rows("ucdp", Told.Report("a.txt", Sample.Text, attack)));

        Assert.Equal(("1", "Syria: government", "rebels", "3", "652", ""),
            (row["type_of_violence"], row["side_a"], row["side_b"], row["best"], row["gwnoa"], row["gwnob"]));
    }

    [Fact]
    public void Write_AnUnknownAttacker_LeavesTheKindOfViolenceEmpty()
    {
        var attack = Sample.Strike("a").Killed(3, null) with { Actors = [] };

        var row = Assert.Single(Written.Rows("ucdp", Told.Report("a.txt", Sample.Text, attack)));

        Assert.Equal(("", "", "3", "", ""),
            (row["type_of_violence"], row["side_a"], row["low"], row["high"], row["best"]));
    }

    [Fact]
    public void Write_CiviliansThatAllCountAlike_AreDeathsOfCivilians()
    {
        var row = Assert.Single(
            Written.Rows("ucdp", Told.Report("a.txt", Sample.Text, Sample.Strike("a").Killed(3, 3))));

        Assert.Equal(("3", "", ""), (row["deaths_civilians"], row["deaths_b"], row["deaths_unknown"]));
    }
}
