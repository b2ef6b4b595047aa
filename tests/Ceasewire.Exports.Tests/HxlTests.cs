using System.Globalization;
using System.Text.RegularExpressions;

namespace Ceasewire.Exports.Tests;

public sealed partial class HxlTests
{
    /// <summary>Hashtags of the HXL 1.1 dictionary that a table of happenings needs.</summary>
    private static readonly string[] _known =
    [
        "#meta", "#event", "#date", "#group", "#country", "#adm1", "#adm2", "#loc", "#geo", "#affected", "#access",
        "#operations", "#severity", "#status", "#description",
    ];

    private static IReadOnlyList<string[]> Rows =>
        Written.Records(Written.Text("hxl", [.. Sample.Reports]), ",");

    [Fact]
    public void Write_Tags_AreOfTheDictionaryAndUnique()
    {
        Assert.All(Rows[1], tag => Assert.Matches(Tag(), tag));
        Assert.All(Rows[1], tag => Assert.Contains(tag.Split('+')[0], _known));
        Assert.Equal(Rows[1].Length, Rows[1].Distinct().Count());
    }

    [Fact]
    public void Write_Values_AreOfTheKindThatTheirTagsAsk() =>
        Assert.All(Rows.Skip(2).SelectMany(row => Rows[1].Zip(row)).Where(cell => cell.Second.Length > 0), cell =>
            Assert.True(
                cell.First.Split('+')[0] switch
                {
                    "#date" => IsDay(cell.Second),
                    "#geo" or "#affected" => IsNumber(cell.Second),
                    _ => true,
                },
                $"{cell.First}: {cell.Second}"));

    [Fact]
    public void Write_AnIncident_FillsItsRow()
    {
        var row = Rows.Skip(2).Select(row => Rows[1].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))
            .Single(row => row["#event+type"] == "ASSAULT");

        Assert.Equal(("195", "2016-12-07", "SYR", "Aleppo", "30", "", "happened"),
            (row["#event+code"], row["#date+occurred"], row["#country+code"], row["#loc+name"],
                row["#affected+killed"], row["#affected+injured"], row["#status"]));
    }

    private static bool IsDay(string cell) =>
        DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsNumber(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
