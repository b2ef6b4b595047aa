using System.Globalization;

namespace Ceasewire.Extraction.Tests.Parties;

/// <summary>What the lists of people, groups and organisations promise to whoever reads them.</summary>
public sealed class ActorFilesTests
{
    private static readonly string[] Sectors =
    [
        "GOV", "MIL", "REB", "OPP", "SPY", "COP", "JUD", "LEG", "PTY", "CVL", "MED", "HLT", "AID", "REL", "EDU", "BUS",
        "CRM", "UAF", "IGO", "NGO", "---",
    ];

    private static readonly string[] Files = ["actors/people.tsv", "actors/groups.tsv", "actors/organisations.tsv"];

    [Theory]
    [InlineData("actors/people.tsv", 500, 400)]
    [InlineData("actors/groups.tsv", 200, 200)]
    [InlineData("actors/organisations.tsv", 150, 150)]
    public void File_Read_HoldsEnoughRowsAndActors(string file, int rows, int actors)
    {
        string[] ids = [.. WordList.Read(file).Select(row => row["id"])];

        Assert.True(ids.Length >= rows, $"{ids.Length} rows");
        Assert.True(ids.Distinct().Count() >= actors, $"{ids.Distinct().Count()} actors");
    }

    [Theory]
    [InlineData("actors/groups.tsv")]
    [InlineData("actors/organisations.tsv")]
    public void Id_OfGroupOrOrganisation_StandsOnce(string file) =>
        Assert.DoesNotContain(WordList.Read(file).CountBy(row => row["id"]), id => id.Value > 1);

    [Fact]
    public void Row_OfAnyFile_HasCodesAndDates()
    {
        foreach (var row in Files.SelectMany(WordList.Read))
        {
            Assert.NotEqual("", row["name"]);
            Assert.Matches("^[a-z0-9-]+$", row["id"]);
            Assert.Matches("^([A-Z]{3}|-)$", row["country"]);
            Assert.Contains(row["sector"], Sectors);
            Assert.True(First(row) <= Last(row), $"{row["id"]} ends before it begins.");
        }
    }

    [Fact]
    public void Kin_OfGroupOrOrganisation_IsAnIdOfTheFiles()
    {
        Row[] rows = [.. Files[1..].SelectMany(WordList.Read)];
        var ids = rows.Select(row => row["id"]).ToHashSet();

        Assert.All(rows, row => Assert.True(row.Optional("kin") is not { } kin || ids.Contains(kin), row["id"]));
    }

    [Fact]
    public void Alias_AtOneDate_NamesOneActor()
    {
        var byName = Files.SelectMany(WordList.Read)
            .SelectMany(row => Names(row).Select(name => (Name: name, Row: row)))
            .GroupBy(entry => entry.Name, entry => entry.Row, StringComparer.OrdinalIgnoreCase);

        foreach (var rows in byName)
        {
            Assert.DoesNotContain(
                rows.SelectMany(_ => rows, (one, other) => (One: one, Other: other)),
                pair => pair.One["id"] != pair.Other["id"] && Overlap(pair.One, pair.Other));
        }
    }

    [Fact]
    public void Alias_OfARow_StandsOnceAndIsNotItsName()
    {
        foreach (var row in Files.SelectMany(WordList.Read))
        {
            string[] names = [.. Names(row)];

            Assert.Equal(names.Distinct().Count(), names.Length);
        }
    }

    private static IEnumerable<string> Names(Row row) => row.List("aliases").Prepend(row["name"]);

    private static bool Overlap(Row one, Row other) => First(one) <= Last(other) && First(other) <= Last(one);

    /// <summary>The first day that the row's "from" may mean; the beginning of time where it is open.</summary>
    private static DateOnly First(Row row) => row.Optional("from") is { } from ? Day(from, row) : DateOnly.MinValue;

    /// <summary>The last day that the row's "to" may mean; the end of time where it is open.</summary>
    private static DateOnly Last(Row row) => row.Optional("to") switch
    {
        null => DateOnly.MaxValue,
        { Length: 4 } year => Day(year, row).AddYears(1).AddDays(-1),
        { Length: 7 } month => Day(month, row).AddMonths(1).AddDays(-1),
        var day => Day(day, row),
    };

    private static DateOnly Day(string edtf, Row row)
    {
        string day = edtf.Length switch
        {
            4 => $"{edtf}-01-01",
            7 => $"{edtf}-01",
            _ => edtf,
        };
        return DateOnly.TryParseExact(
            day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var date)
            ? date
            : throw row.Wrong($"'{edtf}' is no date.");
    }
}
