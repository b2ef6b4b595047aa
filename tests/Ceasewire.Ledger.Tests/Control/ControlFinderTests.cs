using Ceasewire.Ledger.Control;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests.Control;

public sealed class ControlFinderTests
{
    private static readonly Claim Held = Clause(ClaimType.Control, "They", "hold", "", "Aleppo");
    private static readonly Claim Took =
        Clause(ClaimType.Control, "They", "seized", "", "Aleppo") with { Cameo = "192" };
    private static readonly Claim Left = Clause(ClaimType.Retreat, "They", "withdrew", "from", "Aleppo");

    /// <summary>A claim whose trigger and place stand in its clause, with what is between.</summary>
    private static Claim Clause(ClaimType type, string who, string trigger, string between, string place)
    {
        string clause = string.Join(' ', new[] { who, trigger, between, place }.Where(part => part.Length > 0));
        int start = who.Length + 1, end = clause.Length;
        var claim = Told.Claim(type).In(place);
        return claim with
        {
            Quote = new(clause, 0, end),
            Trigger = new(trigger, start, start + trigger.Length),
            Place = claim.Place! with { Quote = new(place, end - place.Length, end) },
        };
    }

    private static Holding[] Holdings(params Claim[] claims) =>
        [.. Assert.Single(ControlFinder.Find(Told.Accounts(claims))).Holdings];

    [Fact]
    public void Find_ATaking_EndsTheEarlierHold()
    {
        var holdings = Holdings(Held.On("2016-12-01").By(Told.Rebels), Took.On("2016-12-07").By(Told.Government));

        Assert.Equal(
            [("rebels", HoldingState.Taken, "2016-12-07"), ("Syria: government", HoldingState.Open, null)],
            holdings.Select(held => (held.Name, held.State, held.Until?.ToString())));
        Assert.All(holdings, held => Assert.False(held.IsDisputed));
    }

    [Fact]
    public void Find_AStatementOfHolding_EndsNoOthers() =>
        Assert.All(
            Holdings(Held.On("2016-12-01").By(Told.Rebels), Held.On("2016-12-07").By(Told.Government)),
            held => Assert.Equal(HoldingState.Open, held.State));

    [Fact]
    public void Find_AWithdrawal_EndsTheLeaversHold()
    {
        var held = Assert.Single(Holdings(
            Held.On("2016-12-01").By(Told.Rebels),
            Left.On("2016-12-07").By(Told.Rebels)));

        Assert.Equal((HoldingState.Left, "2016-12-07", 1), (held.State, held.Until?.ToString(), held.Endings.Length));
    }

    [Fact]
    public void Find_AWithdrawalToAPlace_LeavesItNot() =>
        Assert.Empty(ControlFinder.Find(Told.Accounts(
            Clause(ClaimType.Retreat, "They", "withdrew", "to", "Aleppo").By(Told.Rebels))));

    [Theory]
    [InlineData("", Extent.Whole)]
    [InlineData("the city of", Extent.Whole)]
    [InlineData("three districts in", Extent.Part)]
    [InlineData("a village near", Extent.Part)]
    public void Find_OnlyThePlaceItself_IsMeantAsAWhole(string between, Extent extent) =>
        Assert.Equal(
            extent,
            Holdings(Clause(ClaimType.Control, "They", "seized", between, "Aleppo").By(Told.Rebels))[0].Extent);

    [Fact]
    public void Find_ABareNoun_IsNotThePlaceThatItLiesIn() =>
        Assert.Equal(
            Extent.Part,
            Holdings(Clause(ClaimType.Control, "They", "hold", "", "district").By(Told.Rebels))[0]
                .Extent);

    [Fact]
    public void Find_ATakingOfAPart_EndsNobodysHold() =>
        Assert.All(
            Holdings(
                Held.On("2016-12-01").By(Told.Rebels),
                (Clause(ClaimType.Control, "They", "seized", "parts of", "Aleppo") with { Cameo = "192" })
                    .On("2016-12-07")
                    .By(Told.Government)),
            held => Assert.Equal(HoldingState.Open, held.State));

    [Fact]
    public void Find_PartsOfDifferentDays_StayApart()
    {
        var part = Clause(ClaimType.Control, "They", "seized", "parts of", "Aleppo") with { Cameo = "192" };

        Assert.Equal(
            ["2016-12-01", "2016-12-07"],
            Holdings(part.On("2016-12-01").By(Told.Rebels), part.On("2016-12-07").By(Told.Rebels))
                .Select(held => held.Since?.ToString()));
    }

    [Fact]
    public void Find_ATakingInAYear_EndsNobodysHold() =>
        Assert.All(
            Holdings(
                Held.On("2016-12-01").By(Told.Rebels),
                Took.By(Told.Government) with
                {
                    Time = new("2016", "2016-01-01T00:00", null, TimePrecision.Year, TimeBasis.Relative, null),
                }),
            held => Assert.Equal(HoldingState.Open, held.State));

    [Fact]
    public void Find_ALoss_EndsTheLosersHold() =>
        Assert.Equal(
            HoldingState.Left,
            Holdings(
                Held.On("2016-12-01").By(Told.Rebels),
                (Took with { Recipients = [Told.Rebels] }).On("2016-12-07"))[0].State);

    [Fact]
    public void Find_AShare_NeitherEndsNorDisputesAnotherHold()
    {
        var share = Took.On("2016-12-07").By(Told.Government).Says(Told.Government) with
        {
            Figures = [new(FigureKind.Share, 80, 80, 80, true, new("80%", 0, 3))],
        };

        var holdings = Holdings(Held.On("2016-12-07").By(Told.Rebels).Says(Told.Activists), share);

        Assert.All(holdings, held => Assert.Equal((HoldingState.Open, false), (held.State, held.IsDisputed)));
    }

    [Fact]
    public void Find_TwoHoldersOfOneDayByDifferentSources_AreDisputed() =>
        Assert.All(
            Holdings(
                Held.On("2016-12-07").By(Told.Rebels).Says(Told.Activists),
                Took.On("2016-12-07").By(Told.Government).Says(Told.Government)),
            held => Assert.Equal((HoldingState.Open, true), (held.State, held.IsDisputed)));

    [Fact]
    public void Find_OneSourceThatTellsOfATakingOnTheDay_DisputesNothing() =>
        Assert.Equal(
            [(HoldingState.Taken, false), (HoldingState.Open, false)],
            Holdings(
                Held.On("2016-12-07").By(Told.Rebels).Says(Told.Monitor),
                Took.On("2016-12-07").By(Told.Government).Says(Told.Monitor))
                .Select(held => (held.State, held.IsDisputed)));

    [Fact]
    public void Find_AStateAndItsArmy_AreOneCamp()
    {
        Party army = new("Syrian Arab Army", "syrian-army", "SYR", Sector.Mil, new("the army", 0, 8), null);

        Assert.Single(Holdings(Took.On("2016-12-01").By(army), Held.On("2016-12-07").By(Told.Government)));
    }

    [Fact]
    public void Find_WhoCannotHoldGround_IsNoHolder() =>
        Assert.Empty(ControlFinder.Find(Told.Accounts(Held.By(Told.Monitor))));

    [Theory]
    [InlineData(ClaimStatus.Planned)]
    [InlineData(ClaimStatus.Possible)]
    [InlineData(ClaimStatus.Denied)]
    [InlineData(ClaimStatus.Negated)]
    public void Find_WhatIsNotSaidToBeSo_IsNoHold(ClaimStatus status) =>
        Assert.Empty(ControlFinder.Find(Told.Accounts((Took with { Status = status }).By(Told.Government))));

    [Fact]
    public void Find_AQuarter_StandsUnderItsCity()
    {
        var quarter = Clause(ClaimType.Control, "They", "hold", "", "Maadi").By(Told.Rebels);
        var places = ControlFinder.Find(Told.Accounts(
            quarter with { Place = quarter.Place! with { Within = ["Aleppo", "Syria"] } },
            (Held with { Place = Held.Place! with { Within = ["Syria"] } }).By(Told.Government)));

        Assert.Equal(
            [("ALEPPO", null), ("MAADI", "ALEPPO")],
            places.Select(place => (place.Key, place.Around)));
    }
}
