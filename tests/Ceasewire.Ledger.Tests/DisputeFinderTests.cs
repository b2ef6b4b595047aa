using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Families;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests;

public sealed class DisputeFinderTests
{
    private static readonly Claim Strike = Told.Claim(ClaimType.Assault).On("2016-12-07").In("Aleppo");

    [Fact]
    public void Find_FiguresThatExcludeEachOther_AreDisputed()
    {
        var dispute = Assert.Single(DisputeFinder.Find(Told.Accounts(
            Strike.Killed(30, 30).Says(Told.Monitor), Strike.Killed(45, null).Says(Told.Activists))));

        Assert.Equal(DisputeKind.Figures, dispute.Kind);
        Assert.Equal(["30 killed", "at least 45 killed"], dispute.Versions.Select(version => version.Text));
    }

    public static TheoryData<string, Claim, Claim> Agreeing => new()
    {
        { "bounds that meet", Strike.Killed(30, null).Says(Told.Monitor), Strike.Killed(45, 45).Says(Told.Activists) },
        { "one origin: an update", Strike.Killed(30, 30).Says(Told.Monitor), Strike.Killed(45, 45).Says(Told.Monitor) },
        { "another day", Strike.Killed(30, 30).Says(Told.Monitor), Strike.On("2016-12-06").Killed(45, 45).Says(Told.Activists) },
        { "another place", Strike.Killed(30, 30).Says(Told.Monitor), Strike.In("Homs").Killed(45, 45).Says(Told.Activists) },
        { "a part of the total", Strike.Killed(31, 31).Killed(2, 2).Says(Told.Monitor), Strike.Killed(31, 31).Says(Told.Activists) },
        {
            "fighters and civilians",
            (Strike with { Recipients = [Told.Rebels] }).Killed(30, 30).Says(Told.Monitor),
            (Strike with { Recipients = [Told.Activists] }).Killed(45, 45).Says(Told.Activists)
        },
    };

    [Theory]
    [MemberData(nameof(Agreeing))]
    public void Find_FiguresThatMayBothBeTrue_AreNotDisputed(string reason, Claim one, Claim other) =>
        Assert.True(DisputeFinder.Find(Told.Accounts(one, other)).IsEmpty, reason);

    [Fact]
    public void Find_CopiesThatGiveDifferentFigures_AreDisputed()
    {
        const string text = "More than forty people were hurt by shells in the east of the city that night, the Observatory said on its page.";
        Report[] copies =
        [
            Told.Report("a.txt", text, Told.Claim(ClaimType.Toll).Killed(40, null).Says(Told.Monitor)),
            Told.Report("b.txt", text + " More.", Told.Claim(ClaimType.Toll).Killed(70, null).Says(Told.Monitor)),
        ];

        var dispute = Assert.Single(DisputeFinder.Find(Account.In(copies, FamilyIndex.Of(copies))));

        Assert.Equal((DisputeKind.Copy, 2), (dispute.Kind, dispute.Versions.Length));
    }

    [Fact]
    public void Find_ADenial_StandsBesideTheClaimItDenies()
    {
        var denial = Strike.By(Told.Government).Says(Told.Government) with { Status = ClaimStatus.Denied };

        var dispute = Assert.Single(DisputeFinder.Find(Told.Accounts(denial, Strike.By(Told.Government).Says(Told.Monitor))));

        Assert.Equal((DisputeKind.Denial, "denied", "claimed"), (dispute.Kind, dispute.Versions[0].Text, dispute.Versions[1].Text));
    }

    [Fact]
    public void Find_ADenial_DoesNotDrawInOtherSidesAttacks()
    {
        var denial = Strike.By(Told.Government).Says(Told.Government) with { Status = ClaimStatus.Denied };

        Assert.Single(Assert.Single(DisputeFinder.Find(Told.Accounts(denial, Strike.By(Told.Rebels).Says(Told.Monitor)))).Versions);
    }

    [Fact]
    public void Find_TwoHoldersOfOnePlaceOnOneDay_AreDisputed()
    {
        var holds = Told.Claim(ClaimType.Control).On("2016-12-07").In("Aleppo");

        Assert.Equal(DisputeKind.Control, Assert.Single(DisputeFinder.Find(Told.Accounts(
            holds.By(Told.Government).Says(Told.Government), holds.By(Told.Rebels).Says(Told.Activists)))).Kind);
        Assert.Empty(DisputeFinder.Find(Told.Accounts(
            holds.By(Told.Government).Says(Told.Government), holds.On("2016-12-01").By(Told.Rebels).Says(Told.Activists))));
    }

    [Fact]
    public void Find_OneAttackLaidToTwoSides_IsDisputed()
    {
        var attack = Strike with { Recipients = [Told.Monitor] };

        Assert.Equal(DisputeKind.Perpetrator, Assert.Single(DisputeFinder.Find(Told.Accounts(
            attack.By(Told.Government).Says(Told.Activists), attack.By(Told.Rebels).Says(Told.Government)))).Kind);
    }

    [Fact]
    public void Find_OnePartySaidToAcceptAndToReject_IsDisputed()
    {
        var accepts = Told.Claim(ClaimType.Agree, Matter.Ceasefire).On("2016-12-07").By(Told.Rebels);
        var rejects = Told.Claim(ClaimType.Reject, Matter.Ceasefire).On("2016-12-07").By(Told.Rebels);

        Assert.Equal(DisputeKind.Position, Assert.Single(DisputeFinder.Find(Told.Accounts(
            accepts.Says(Told.Monitor), rejects.Says(Told.Government)))).Kind);
    }
}
