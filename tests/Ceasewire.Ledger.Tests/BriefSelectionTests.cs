using Ceasewire.Ledger.Briefs;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests;

public sealed class BriefSelectionTests
{
    private static readonly Claim Shelled = Told.Claim(ClaimType.Assault).On("2016-12-07").By(Told.Government);

    private static Brief Write(Selection selection)
    {
        Report[] reports =
        [
            Told.Report(
                "a.txt",
                "one text",
                InQuarter(Shelled) with { Id = "1" },
                Told.Claim(ClaimType.Agree, Matter.Ceasefire).In("Aleppo").By(Told.Rebels) with { Id = "2" }),
            Told.Report("b.txt", "another text", Shelled.In("Homs").On("2016-12-01").By(Told.Rebels) with { Id = "3" }),
        ];
        return BriefWriter.Write(reports, static article => article, selection);
    }

    /// <summary>In a quarter of Aleppo.</summary>
    private static Claim InQuarter(Claim claim)
    {
        var placed = claim.In("Maadi");
        return placed with { Place = placed.Place! with { Within = ["Aleppo", "Syria"] } };
    }

    private static IEnumerable<string> Attacks(Brief brief) =>
        brief.Sections.Single(section => section.Heading == "Attacks").Groups
            .SelectMany(group => group.Lines)
            .Select(line => line.Place!);

    public static TheoryData<string, Selection, string[]> Selections => new()
    {
        { "everything", Selection.Everything, ["Homs", "Maadi"] },
        { "a place, with what lies in it", Selection.Everything with { Place = "aleppo" }, ["Maadi"] },
        { "a party", Selection.Everything with { Party = "SYR REB" }, ["Homs"] },
        { "a period", Selection.Everything with { From = new(2016, 12, 5), To = new(2016, 12, 7) }, ["Maadi"] },
    };

    [Theory]
    [MemberData(nameof(Selections))]
    public void Write_TellsOnlyWhatIsAskedFor(string reason, Selection selection, string[] places) =>
        Assert.True(places.SequenceEqual(Attacks(Write(selection))), reason);

    [Fact]
    public void Write_CoversTheReportsThatTellOfIt()
    {
        var brief = Write(Selection.Everything with { Place = "Homs" });

        Assert.Equal(1, brief.Coverage.Reports);
        Assert.Empty(brief.Sections.Single(section => section.Heading == "Truces").Groups);
    }

    [Fact]
    public void Write_OfAPlace_KeepsWhatItsTruceInherits()
    {
        var report = Told.Report(
            "a.txt",
            "one text",
            Told.Claim(ClaimType.Request, Matter.Ceasefire).In("Aleppo").By(Told.Rebels) with { Id = "1" },
            Told.Claim(ClaimType.Reject, Matter.Ceasefire).By(Told.Government) with { Id = "2" });

        var brief = BriefWriter.Write(
            [report], static article => article, Selection.Everything with { Place = "Aleppo" });

        Assert.Equal(
            ["Syria: government (SYR GOV)", "rebels (SYR REB)"],
            brief.Sections.Single(section => section.Heading == "Positions on a truce").Groups
                .Select(group => group.Heading!)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_OfATruce_TellsHowItStands()
    {
        var truce = Assert.Single(Write(Selection.Everything).Sections[0].Groups);

        Assert.Equal("Aleppo: agreed by some", truce.Heading);
        Assert.Equal("agreed by some", Assert.Single(truce.Lines).Text);
    }
}
