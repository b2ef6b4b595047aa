using Ceasewire.Records;

namespace Ceasewire.Pipeline.Tests;

[Collection(nameof(LoadedReader))]
public sealed class DenialTests(LoadedReader loaded)
{
    [Theory]
    [InlineData(
        "Activists said Russian jets bombed a convoy near Idlib.",
        "Russia denied that it had bombed the convoy.",
        "bombed")]
    [InlineData(
        "Turkey accused Russia of shelling the border.",
        "Russia denied that its troops had shelled anyone.",
        "accused")]
    [InlineData(
        "Rebels said government forces shelled the hospital in Idlib on Monday.",
        "The army denied it.",
        "shelled")]
    [InlineData("Activists said troops killed 12 people in Homs.", "The government rejected the accusation.", "killed")]
    [InlineData(
        "The army said it had captured the village of Karsa.",
        "A rebel spokesman denied the claim.",
        "captured")]
    [InlineData(
        "The mayor said nine people were killed in the strike.",
        "The ministry denied that anyone was killed.",
        "were killed")]
    public void Read_Denial_PointsToTheClaimItDenies(string claimed, string denying, string denied)
    {
        var claims = loaded.Reader.Read(new Article("a", claimed + " " + denying)).Claims;

        var denial = Assert.Single(claims, claim => claim.Denies is not null);
        var claim = Assert.Single(claims, claim => claim.Id == denial.Denies);
        Assert.Contains(denied, claim.Trigger.Exact, StringComparison.Ordinal);
        Assert.True(denial.Status == ClaimStatus.Denied || denial.Type == ClaimType.Reject);
    }

    [Theory]
    [InlineData(
        "The ministry said 20 people were killed in the strike.",
        "Rebels said 50 people were killed in the strike.")]
    [InlineData("Activists said troops killed 12 people in Homs.", "The government rejected a truce.")]
    [InlineData("Russian jets bombed a convoy near Idlib.", "Iran denied sending weapons to the rebels.")]
    [InlineData("Activists said Iranian troops attacked the town.", "Russia denied that it had attacked the town.")]
    public void Read_NoDenialOfAnotherClaim_PointsNowhere(string claimed, string next) =>
        Assert.All(
            loaded.Reader.Read(new Article("a", claimed + " " + next)).Claims,
            claim => Assert.Null(claim.Denies));
}
