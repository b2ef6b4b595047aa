using System.Collections.Immutable;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Truces;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests.Truces;

public sealed class TruceFinderTests
{
    private static readonly Claim Calls =
        Told.Claim(ClaimType.Request, Matter.Ceasefire).On("2016-12-07").By(Told.Rebels);
    private static readonly Claim Rejects =
        Told.Claim(ClaimType.Reject, Matter.Ceasefire).On("2016-12-07").By(Told.Government);
    private static readonly Claim Shelled = Told.Claim(ClaimType.Assault).In("Aleppo");
    private static readonly Claim Broke =
        Told.Claim(ClaimType.Assault).On("2016-12-14").In("Aleppo") with { Cameo = "196" };

    private static ImmutableArray<TruceProcess> Find(params Claim[] claims) => TruceFinder.Find(Told.Accounts(claims));

    /// <summary>All claims in one report, in this order.</summary>
    private static ImmutableArray<TruceProcess> FindInOne(params Claim[] claims)
    {
        var report = Told.Report("a.txt", "text", [.. claims.Select((claim, i) => claim with { Id = $"{i}" })]);
        return TruceFinder.Find(Account.In([report], FamilyIndex.Of([report])));
    }

    private static Claim Within(Claim claim, string place, params string[] within)
    {
        var placed = claim.In(place);
        return placed with { Place = placed.Place! with { Within = [.. within] } };
    }

    [Fact]
    public void Find_AQuarterAndItsCity_AreOneGround()
    {
        var process = Assert.Single(Find(
            Within(Calls, "Old City", "Aleppo", "Syria"), Within(Rejects, "Aleppo", "Syria")));

        Assert.Equal(("Aleppo", SceneBasis.Said, 2), (process.Scene.Name, process.Scene.Basis, process.Steps.Length));
        Assert.StartsWith("aleppo-2016-12-", process.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_ATruceOfTheWholeCountry_StandsAroundThatOfATown()
    {
        var country = Calls.In("Syria");
        var processes = Find(
            Within(Rejects, "Aleppo", "Syria"),
            country with { Place = country.Place! with { Precision = PlacePrecision.Country } });

        Assert.Equal(["Syria", "Aleppo"], processes.Select(process => process.Scene.Name));
        Assert.Equal([null, processes[0].Id], processes.Select(process => process.Around));
    }

    [Theory]
    [InlineData("2017-01-07", 1)]
    [InlineData("2017-01-08", 2)]
    public void Find_AfterAMonthOfSilence_AnotherTruceBegins(string day, int processes) =>
        Assert.Equal(processes, Find(Calls.In("Aleppo"), Rejects.In("Aleppo").On(day)).Length);

    [Fact]
    public void Find_APlaceWhereNothingIsFought_IsWherePeopleMet()
    {
        var meeting = Told.Claim(ClaimType.Consult, Matter.Ceasefire).On("2016-12-07").In("Hamburg");
        var process = Assert.Single(FindInOne(
            Shelled, meeting with { Place = meeting.Place! with { Country = "DEU" } }, Calls.In("Aleppo")));

        var round = Assert.Single(process.Talks);
        Assert.Equal(
            ("Aleppo", "Hamburg", TruceAct.TalksHeld, SceneBasis.Inherited),
            (process.Scene.Name, round.Venue?.Name, round.State, round.Steps[0].Scene.Basis));
    }

    [Fact]
    public void Find_WhatIsOnlyDescribed_IsNoCountryOfFighting()
    {
        var meeting = Told.Claim(ClaimType.Request, Matter.Ceasefire).On("2016-12-07").In("Hamburg");
        meeting = meeting with { Place = meeting.Place! with { Country = "DEU" } };
        var fled = Told.Claim(ClaimType.Toll) with
        {
            Place = meeting.Place with { Quote = new("districts", 0, 9) },
        };

        Assert.Equal("Aleppo", Assert.Single(FindInOne(Shelled, fled, meeting)).Scene.Name);
    }

    [Fact]
    public void Find_AStepWithoutAPlace_TakesThatOfTheTruceToldBefore()
    {
        var steps = Assert.Single(FindInOne(Calls.In("Aleppo"), Shelled.In("Idlib"), Rejects)).Steps;

        Assert.Equal([SceneBasis.Said, SceneBasis.Inherited], steps.Select(step => step.Scene.Basis));
    }

    [Fact]
    public void Find_NoPlaceInTheReport_TakesTheCountryOfTheParties()
    {
        var scene = Assert.Single(Find(Calls)).Scene;

        Assert.Equal(("SYR", null, SceneBasis.Parties), (scene.Country, scene.Name, scene.Basis));
    }

    [Fact]
    public void Find_AnEvacuationWithoutATruce_IsNoProcess() =>
        Assert.Empty(Find(Told.Claim(ClaimType.Request, Matter.Evacuation).In("Aleppo").By(Told.Rebels)));

    [Fact]
    public void Find_TermsAreTheClaimsOwnWords()
    {
        const string clause = "called for a five-day truce from Friday except for two groups.";
        var proposal = Assert.Single(Assert.Single(Find(Calls.In("Aleppo") with
        {
            Trigger = new("called for", 20, 30),
            Quote = new(clause, 20, 20 + clause.Length),
            Time = new(
                "2016-12-09",
                "2016-12-09T00:00",
                null,
                TimePrecision.Day,
                TimeBasis.Relative,
                new("Friday", 53, 59)),
            Figures = [new(FigureKind.Duration, 5, 5, 5, false, new("five-day", 33, 41))],
        })).Proposals);

        Assert.Equal(
            (5, "Aleppo", "2016-12-09", new Quote("except for two groups", 60, 81), (Quote?)null),
            (proposal.Terms.Duration?.Low,
                proposal.Terms.Area?.Name,
                proposal.Terms.Start?.Edtf,
                proposal.Terms.Exception,
                proposal.Terms.Condition));
        Assert.Equal(["rebels"], proposal.By);
    }

    [Fact]
    public void Find_TheTimeOfASaying_IsNoBeginning() =>
        Assert.Null(Assert.Single(Assert.Single(Find(Calls.In("Aleppo"))).Proposals).Terms.Start);

    [Fact]
    public void Find_OneRowACampAndDay_DisputedWhereSourcesDiffer()
    {
        var positions = Assert.Single(Find(
            Rejects.In("Aleppo").Says(Told.Monitor),
            Told.Claim(ClaimType.Agree, Matter.Ceasefire)
                .On("2016-12-07")
                .In("Aleppo")
                .By(Told.Government)
                .Says(Told.Activists),
            Calls.In("Aleppo"))).Positions;

        Assert.Equal(["Syria: government", "rebels"], positions.Select(position => position.Name));
        Assert.Equal([true, false], positions.Select(position => position.IsDisputed));
        Assert.Equal([Stance.Accepts, Stance.Rejects], positions[0].Stances.Order());
    }

    [Fact]
    public void Find_ACampThatIsAskedAndSaysNothing_IsSilent()
    {
        var silent = Assert.Single(Assert.Single(Find(
            Calls.In("Aleppo") with { Recipients = [Told.Government, Told.Monitor] })).Silent);

        Assert.Equal(("Syria: government", 1), (silent.Name, silent.Steps.Length));
        Assert.Empty(Assert.Single(Find(
            Calls.In("Aleppo") with { Recipients = [Told.Government] }, Rejects.In("Aleppo"))).Silent);
    }

    [Fact]
    public void Find_AViolation_NamesWhoIsAccusedWhoSaysSoAndWhoDenies()
    {
        var violation = Assert.Single(Assert.Single(FindInOne(
            Broke.By(Told.Rebels).Says(Told.Government),
            Told.Claim(ClaimType.Reject, Matter.Other).By(Told.Rebels) with { Denies = "0" })).Violations);

        Assert.Equal(["rebels"], violation.Against);
        Assert.Equal(["0"], violation.Allegations.Select(step => step.Account.Claim.Id));
        Assert.Equal(["1"], violation.Denials.Select(account => account.Claim.Id));
    }

    [Fact]
    public void Find_ADenialByTheSameCamp_StandsBesideTheViolation()
    {
        var violations = Assert.Single(Find(
            Broke.By(Told.Rebels).Says(Told.Government),
            Broke.By(Told.Government).Says(Told.Rebels),
            Broke.By(Told.Rebels).Says(Told.Rebels) with { Status = ClaimStatus.Denied })).Violations;

        Assert.Equal(
            [("Syria: government", 0), ("rebels", 1)],
            violations.Select(violation => (violation.Against[0], violation.Denials.Length))
                .OrderBy(x => x.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void Find_StatusesKeepTheStepsThatChangedThem()
    {
        var statuses = Assert.Single(Find(Calls.In("Aleppo"), Broke.By(Told.Rebels))).Statuses;

        Assert.Equal([TruceStatus.Proposed, TruceStatus.Violated], statuses.Select(change => change.Status));
        Assert.Equal("2016-12-14", ActDay.Iso(statuses[1].Day!.Value));
        Assert.Equal(ClaimType.Assault, Assert.Single(statuses[1].Steps).Account.Claim.Type);
    }
}
