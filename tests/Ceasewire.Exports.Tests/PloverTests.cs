using System.Text.Json.Nodes;
using Ceasewire.Ledger.Tests;
using Ceasewire.Records;

namespace Ceasewire.Exports.Tests;

public sealed class PloverTests
{
    private static readonly string[] _categories =
    [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
        "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ];

    private static readonly string[] _fields =
    [
        "id", "date", "actor", "event", "has_event", "time", "enddate", "endtime", "recipient", "event_loc",
        "event_text", "quad_code", "event_scale", "mode", "context", "link", "text", "text_info", "cite_info", "coder",
        "coded_date", "coded_time", "comment", "size",
    ];

    [Fact]
    public void Write_EveryRecord_HasTheManualsFieldsAndCategories() =>
        Assert.All(Written.Lines("plover", [.. Sample.Reports]), record =>
        {
            var fields = record.AsObject();
            Assert.All(["id", "date", "actor", "event"], name => Assert.True(fields.ContainsKey(name), name));
            Assert.All(fields, field => Assert.Contains(field.Key, _fields));
            Assert.All(record["event"]!.AsArray(), category => Assert.Contains((string?)category, _categories));
            Assert.NotEmpty(record["actor"]!.AsArray());
        });

    [Fact]
    public void Write_AnIncident_HasItsTellersAndTheLeastCount()
    {
        var record = Record("ASSAULT");

        Assert.Equal(("2016-12-07", "MATERIAL CONFLICT", 30), (
            (string?)record["date"], (string?)record["quad_code"], (int?)record["size"]!["dead"]));
        Assert.Equal(("Syria: government", "GOV", "SYR"), (
            (string?)record["actor"]![0]!["identifier_text"], (string?)record["actor"]![0]!["sector"],
            (string?)record["actor"]![0]!["code"]));
        Assert.Equal(36.2, (double?)record["event_loc"]!["lat"]);
        Assert.Contains("Independent sources: 2", (string?)record["comment"], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ADayThatNobodySays_IsEmpty() => Assert.Equal("", (string?)Record("REQUEST")["date"]);

    [Fact]
    public void Write_GroundTaken_IsCoercionAsTheCrosswalkHasIt()
    {
        var taken = Told.Claim(ClaimType.Control).By(Told.Rebels) with { Cameo = "192" };
        var held = Told.Claim(ClaimType.Control).By(Told.Rebels) with { Id = "2" };

        var record = Assert.Single(Written.Lines("plover", Told.Report("a.txt", Sample.Text, taken, held)));

        Assert.Equal(("COERCE", "confiscate"), ((string?)record["event"]![0], (string?)record["mode"]![0]));
    }

    [Fact]
    public void Polecat_TellsTheSameAsPlover()
    {
        var row = Written.Rows("polecat", [.. Sample.Reports]).Single(row => row["Event Type"] == "ASSAULT");

        Assert.Equal((string?)Record("ASSAULT")["id"], row["Event ID"]);
        Assert.Equal(("2016-12-07", "aerial", "MATERIAL CONFLICT", "Syria: government", "SYR", "652", "GOV"),
            (row["Event Date"], row["Event Mode"], row["Quad Code"], row["Actor Name"], row["Actor Country"],
                row["Actor COW"], row["Primary Actor Sector"]));
        Assert.Equal(("Aleppo", "Aleppo", "Aleppo Governorate", "Syria", "170063", ""),
            (row["Placename"], row["City"], row["Province"], row["Country"], row["GeoNames ID"], row["Intensity"]));
        Assert.Equal("Wire [claim strike-1]; Voice [claim strike-2]",
            string.Join("; ", row["Source"].Split("; ").OrderDescending(StringComparer.Ordinal)));
    }

    private static JsonNode Record(string category) =>
        Written.Lines("plover", [.. Sample.Reports]).Single(record => (string?)record["event"]![0] == category);
}
