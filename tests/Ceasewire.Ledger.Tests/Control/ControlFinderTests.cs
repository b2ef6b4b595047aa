using Ceasewire.Ledger.Control;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests.Control;

public sealed class ControlFinderTests
{
    private static readonly Claim Held = Told.Claim(ClaimType.Control).In("Aleppo");
    private static readonly Claim Took = Held with { Cameo = "192" };
    private static readonly Claim Left = Told.Claim(ClaimType.Retreat).In("Aleppo");

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
        var held = Assert.Single(Holdings(Held.On("2016-12-01").By(Told.Rebels), Left.On("2016-12-07").By(Told.Rebels)));

        Assert.Equal((HoldingState.Left, "2016-12-07", 1), (held.State, held.Until?.ToString(), held.Endings.Length));
    }

    [Fact]
    public void Find_AWithdrawalToAPlace_LeavesItNot()
    {
        const string clause = "The rebels withdrew to Aleppo";
        var claim = Left.By(Told.Rebels) with
        {
            Quote = new(clause, 100, 129),
            Trigger = new("withdrew", 111, 119),
            Place = Left.Place! with { Quote = new("Aleppo", 123, 129) },
        };

        Assert.Empty(ControlFinder.Find(Told.Accounts(claim)));
    }

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
        var quarter = Held.In("Maadi").By(Told.Rebels);
        var places = ControlFinder.Find(Told.Accounts(
            quarter with { Place = quarter.Place! with { Within = ["Aleppo", "Syria"] } },
            (Held with { Place = Held.Place! with { Within = ["Syria"] } }).By(Told.Government)));

        Assert.Equal(
            [("ALEPPO", null), ("MAADI", "ALEPPO")],
            places.Select(place => (place.Key, place.Around)));
    }
}
