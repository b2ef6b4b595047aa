using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests;

public sealed class StancesTests
{
    [Theory]
    [InlineData(ClaimType.Request, ClaimStatus.Happened, Stance.CallsFor)]
    [InlineData(ClaimType.Agree, ClaimStatus.Happened, Stance.Accepts)]
    [InlineData(ClaimType.Agree, ClaimStatus.Conditional, Stance.AcceptsIf)]
    [InlineData(ClaimType.Agree, ClaimStatus.Possible, Stance.MayAccept)]
    [InlineData(ClaimType.Agree, ClaimStatus.Negated, Stance.Rejects)]
    [InlineData(ClaimType.Reject, ClaimStatus.Happened, Stance.Rejects)]
    [InlineData(ClaimType.Reject, ClaimStatus.Denied, Stance.DoesNotReject)]
    [InlineData(ClaimType.Concede, ClaimStatus.Happened, Stance.Declares)]
    [InlineData(ClaimType.Assault, ClaimStatus.Happened, null)]
    public void Of_ReadsTheStanceOnATruce(ClaimType type, ClaimStatus status, Stance? stance) =>
        Assert.Equal(stance, Stances.Of(Told.Claim(type, Matter.Ceasefire, status)));

    [Fact]
    public void Of_ARefusalThatNamesItsCondition_IsAcceptanceOnACondition() =>
        Assert.Equal(
            Stance.AcceptsIf,
            Stances.Of(
                Told.Claim(ClaimType.Agree, Matter.Ceasefire, ClaimStatus.Negated) with
                {
                    Condition = new("without a withdrawal", 0, 20),
                }));

    [Fact]
    public void Of_AnAgreementOnSomethingElse_IsNoStance() =>
        Assert.Null(Stances.Of(Told.Claim(ClaimType.Agree, Matter.Prisoners)));
}
