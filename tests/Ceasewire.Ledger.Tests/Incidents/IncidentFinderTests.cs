using System.Collections.Immutable;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests.Incidents;

public sealed class IncidentFinderTests
{
    private static readonly Claim Strike = Told.Claim(ClaimType.Assault).On("2016-12-07").In("Aleppo");

    [Fact]
    public void Find_OneDayAndPlace_IsOneIncidentWithItsSourcesAndTolls()
    {
        var incident = Assert.Single(IncidentFinder.Find(Told.Accounts(
            Strike.Killed(30, 30).Says(Told.Monitor),
            (Strike with { Type = ClaimType.Toll }).Killed(31, null).Says(Told.Activists))));

        Assert.Equal(2, incident.Sources);
        Assert.Equal((30, null), (incident.Tolls[0].Low, incident.Tolls[0].High));
        Assert.Equal(HappeningKind.Violence, incident.Kind);
    }

    public static TheoryData<string, Claim, Claim> Different => new()
    {
        { "another day", Strike, Strike.On("2016-12-05") },
        { "another place", Strike, Strike.In("Homs") },
        { "another kind", Strike, Strike with { Type = ClaimType.Coerce } },
        {
            "fighters and civilians",
            Strike with { Recipients = [Told.Rebels] },
            Strike with { Recipients = [Told.Activists] }
        },
        { "only planned", Strike, Strike with { Status = ClaimStatus.Planned } },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Find_DifferentHappenings_StandApart(string reason, Claim one, Claim other) =>
        Assert.True(
            IncidentFinder.Find(Told.Accounts(one, other)).All(incident => incident.Accounts.Length == 1),
            reason);

    [Fact]
    public void Find_AReportWithoutADay_GoesToTheOneHappeningOfThoseDays()
    {
        var undated = (Strike with { Time = null }).In("Aleppo").Killed(31, 31).Says(Told.Activists);

        var incident = Assert.Single(IncidentFinder.Find(
            Told.Accounts(Strike.Killed(31, 31).Says(Told.Monitor), undated)));

        Assert.Equal(2, incident.Accounts.Length);
    }

    [Fact]
    public void Find_AReportWithoutADay_IsNotForcedOnOneOfTwoHappenings()
    {
        var undated = (Strike with { Time = null }).Killed(31, 31).Says(Told.Activists);

        Assert.Equal(3, IncidentFinder.Find(Told.Accounts(
            Strike.Killed(31, 31).Says(Told.Monitor),
            Strike.On("2016-12-08").Killed(31, 31).Says(Told.Monitor),
            undated)).Length);
    }

    [Theory]
    [InlineData("2016-12-10", 1)]
    [InlineData("2016-12-20", 2)]
    public void Find_NewsOfTheDaysAfter_GoesToTheHappeningThatItFollows(string published, int incidents)
    {
        const string Words = "The mayor of Aleppo mourned the baker Karam Zaytun and his three apprentices at Qastal bakery";
        Report[] reports =
        [
            On(Told.Report("a.txt", Words + " on Wednesday.", Strike.Killed(4, 4)), "2016-12-08"),
            On(Told.Report("b.txt", Words + " as shops shut.", (Strike with { Time = null }).Killed(4, 4)), published),
        ];

        Assert.Equal(incidents, IncidentFinder.Find(Account.In(reports, report => report)).Length);
    }

    [Fact]
    public void Find_APartyThatTellsOfItsOwnDead_SpeaksAgainstItsInterest()
    {
        var loss = Strike with { Recipients = [new("army", null, "SYR", Sector.Mil, new("soldiers", 0, 8), null)] };

        var origins = Assert.Single(IncidentFinder.Find(
            Told.Accounts(loss.Says(Told.Government), loss.Says(Told.Monitor)))).Origins;

        Assert.Equal(["SYR GOV"], origins.Where(origin => origin.IsAgainstInterest).Select(origin => origin.Side));
    }

    [Fact]
    public void Find_ALaterHigherToll_IsAnUpdateAndNoContradiction()
    {
        Report[] reports =
        [
            On(Told.Report("a.txt", "one text", Strike.Killed(30, 30).Says(Told.Monitor)), "2016-12-08"),
            On(Told.Report("b.txt", "another text", Strike.Killed(45, 45).Says(Told.Activists)), "2016-12-09"),
            On(Told.Report("c.txt", "a third text", Strike.Killed(20, 20).Says(Told.Government)), "2016-12-10"),
        ];
        var accounts = Account.In(reports, FamilyIndex.Of(reports));

        var toll = Assert.Single(Assert.Single(IncidentFinder.Find(accounts)).Tolls);

        Assert.Equal(
            [TollStanding.First, TollStanding.Updates, TollStanding.Contradicts],
            toll.Points.Select(point => point.Standing));
    }

    [Fact]
    public void Find_ADenial_StandsInTheIncidentButNotBehindIt()
    {
        var denial = Strike.By(Told.Government).Says(Told.Government) with { Status = ClaimStatus.Denied };

        var incident = Assert.Single(IncidentFinder.Find(
            Told.Accounts(denial, Strike.By(Told.Government).Says(Told.Monitor))));

        Assert.Equal(1, incident.Sources);
        Assert.Equal(DisputeKind.Denial, Assert.Single(incident.Disputes).Kind);
    }

    [Fact]
    public void Find_AnyOrderOfArrival_GivesTheSameIncidents()
    {
        Claim[] claims =
        [
            .. Enumerable
                .Range(0, 40)
                .Select(i =>
                    (Strike with { Id = $"{i}", Time = i % 3 == 0 ? null : Strike.Time })
                        .In(i % 2 == 0 ? "Aleppo" : "Homs")
                        .Killed(i % 5, i % 5)
                        .Says(i % 4 == 0 ? Told.Monitor : Told.Activists)),
        ];
        var accounts = Told.Accounts(claims);
        string expected = Written(accounts);
        var random = new Random(1);

        for (int trial = 0; trial < 100; trial++)
        {
            Assert.Equal(expected, Written([.. accounts.OrderBy(_ => random.Next())]));
        }
    }

    private static string Written(ImmutableArray<Account> accounts) =>
        string.Join('\n', IncidentFinder.Find(accounts).Select(incident => System.Text.Json.JsonSerializer.Serialize(
            IncidentRecord.Of(incident), LedgerJson.Contract.IncidentRecord)));

    private static Report On(Report report, string published) => report with
    {
        Reading = report.Reading with
        {
            Article = report.Reading.Article with { Published = new(published, PublicationBasis.Given, []) },
        },
    };
}
