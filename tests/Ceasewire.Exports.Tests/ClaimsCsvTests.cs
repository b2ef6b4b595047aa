using System.Globalization;
using System.Text.Json.Nodes;

namespace Ceasewire.Exports.Tests;

/// <summary>Reads the table by its metadata alone, as CSV on the Web asks.</summary>
public sealed class ClaimsCsvTests
{
    private static JsonNode Metadata =>
        ExportFormat.All.Single(format => format.Name == "csv").Metadata!("my claims.csv");

    private static JsonArray Columns => Metadata["tableSchema"]!["columns"]!.AsArray();

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows => Written.Rows("csv", [.. Sample.Reports]);

    [Fact]
    public void Metadata_NamesItsVocabularyAndTheTable()
    {
        Assert.Equal("http://www.w3.org/ns/csvw", (string?)Metadata["@context"]![0]);
        Assert.Equal("my%20claims.csv", (string?)Metadata["url"]);
        Assert.All(Columns, column => Assert.Contains(
            (string?)column!["datatype"], new[] { "string", "integer", "number" }));
    }

    [Fact]
    public void Metadata_DescribesTheColumnsInTheirOrder()
    {
        Assert.Equal(Written.Header("csv").Split(','), Columns.Select(column => (string?)column!["titles"]));
        Assert.Equal(Columns.Count, Columns.Select(column => (string?)column!["name"]).Distinct().Count());
    }

    [Fact]
    public void Rows_HoldWhatTheMetadataPromises()
    {
        Assert.Equal(Sample.Asserted.Length + Sample.NotAsserted.Length, Rows.Count);
        Assert.All(
            Columns,
            column => Assert.All(Rows, row => Assert.True(IsOf(column!, row[(string)column!["name"]!]))));
        string key = (string)Metadata["tableSchema"]!["primaryKey"]!;
        Assert.Equal(Rows.Count, Rows.Select(row => row[key]).Distinct().Count());
    }

    [Fact]
    public void Rows_TellStatusTellerAndIncident()
    {
        var strike = Rows.Single(row => row["id"] == "strike-1");
        var planned = Rows.Single(row => row["id"] == "planned");

        Assert.Equal(("happened", "Observatory", "30", "30", "2", "1", "26"),
            (strike["status"], strike["teller"], strike["killed_low"], strike["killed_high"], strike["sources"],
                strike["start"], strike["end"]));
        Assert.Equal(strike["incident"], Rows.Single(row => row["id"] == "strike-2")["incident"]);
        Assert.Equal(("planned", "", ""), (planned["status"], planned["incident"], planned["killed_low"]));
    }

    private static bool IsOf(JsonNode column, string cell) =>
        cell.Length == 0
            ? column["required"] is null
            : ((string?)column["datatype"]) switch
            {
                "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                "number" => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
                _ => true,
            };
}
