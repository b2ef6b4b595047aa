using Ceasewire.Records;

namespace Ceasewire.Records.Tests;

public sealed class PrecisionCodesTests
{
    [Theory]
    [InlineData(PlacePrecision.Settlement, 1, 1)]
    [InlineData(PlacePrecision.Near, 2, 2)]
    [InlineData(PlacePrecision.Admin2, 2, 3)]
    [InlineData(PlacePrecision.Admin1, 3, 4)]
    [InlineData(PlacePrecision.Region, 3, 5)]
    [InlineData(PlacePrecision.Country, 3, 6)]
    [InlineData(PlacePrecision.Water, 3, 7)]
    public void Place_IsAsPreciseAsItsEntry(PlacePrecision precision, int acled, int ucdp)
    {
        var place = new ClaimPlace("Homs", null, "SYR", null, 34.7, 36.7, precision, 5, [], new Quote("Homs", 0, 4));

        Assert.Equal((acled, ucdp), (PrecisionCodes.AcledPlace(place), PrecisionCodes.UcdpPlace(place)));
    }

    [Theory]
    [InlineData("2016-07-02", "2016-07-02T00:00", "2016-07-03T00:00", 1, 1)]
    [InlineData("2016-07-02/2016-07-05", "2016-07-02T00:00", "2016-07-06T00:00", 2, 2)]
    [InlineData("2016-W26", "2016-06-27T00:00", "2016-07-04T00:00", 2, 3)]
    [InlineData("2016-07", "2016-07-01T00:00", "2016-08-01T00:00", 3, 4)]
    [InlineData("2016", "2016-01-01T00:00", "2017-01-01T00:00", 3, 5)]
    [InlineData("2012/..", "2012-01-01T00:00", null, 3, 5)]
    public void Time_IsAsPreciseAsItsInterval(string edtf, string start, string? end, int acled, int ucdp)
    {
        var time = new ClaimTime(edtf, start, end, TimePrecision.Interval, TimeBasis.Said, null);

        Assert.Equal((acled, ucdp), (PrecisionCodes.AcledTime(time), PrecisionCodes.UcdpTime(time)));
    }

    [Fact]
    public void Nothing_HasNoPrecision()
    {
        Assert.Null(PrecisionCodes.AcledPlace(null));
        Assert.Null(PrecisionCodes.UcdpPlace(null));
        Assert.Null(PrecisionCodes.AcledTime(null));
        Assert.Null(PrecisionCodes.UcdpTime(new ClaimTime(null, null, null, TimePrecision.Day, TimeBasis.Said, null)));
    }
}
