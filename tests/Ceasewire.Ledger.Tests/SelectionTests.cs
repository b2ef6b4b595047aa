using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests;

public sealed class SelectionTests
{
    private static readonly Claim Strike =
        Told.Claim(ClaimType.Assault).On("2016-12-07").In("Aleppo").By(Told.Government).Says(Told.Monitor);

    [Theory]
    [InlineData("aleppo", null, true)]
    [InlineData("SYR", null, true)]
    [InlineData("Homs", null, false)]
    [InlineData(null, "SYR GOV", true)]
    [InlineData(null, "sohr", true)]
    [InlineData(null, "Syria: government", true)]
    [InlineData(null, "REB", false)]
    public void Holds_AsksForPlacesAndPartiesByAnyName(string? place, string? party, bool expected) =>
        Assert.Equal(expected, new Selection(place, party, null, null).Holds(Told.Accounts(Strike)[0]));

    [Theory]
    [InlineData("2016-12-07", true)]
    [InlineData("2016-12", true)]
    [InlineData("2016", true)]
    [InlineData("2016-12-01/2016-12-07", true)]
    [InlineData("../2016-12-06", false)]
    [InlineData("2016-12-08/..", false)]
    public void Holds_AsksForDays(string edtf, bool expected)
    {
        Assert.True(Period.TryParse(edtf, out var period));

        Assert.Equal(expected, new Selection(null, null, period.First, period.Last).Holds(Told.Accounts(Strike)[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2016-13")]
    [InlineData("2016-12-01/2016-12-02/2016-12-03")]
    [InlineData("../..")]
    public void TryParse_RefusesWhatIsNoPeriod(string edtf) => Assert.False(Period.TryParse(edtf, out _));
}
