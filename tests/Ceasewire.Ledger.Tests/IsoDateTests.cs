using System.Globalization;

namespace Ceasewire.Ledger.Tests;

public sealed class IsoDateTests
{
    [Theory]
    [InlineData("2016-12-07")]
    [InlineData("2016-02-29")]
    [InlineData("2015-02-29")]
    [InlineData("2016-13-01")]
    [InlineData("2016-00-10")]
    [InlineData("2016-04-31")]
    [InlineData("2016-04-00")]
    [InlineData("0000-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2016-12-XX")]
    [InlineData("2016-1-007")]
    [InlineData("2016/12/07")]
    [InlineData(" 2016-12-7")]
    [InlineData("٢٠١٦-12-07")]
    [InlineData("2016-12")]
    [InlineData("2016-12-07~")]
    [InlineData("")]
    [InlineData(null)]
    public void TryDay_ReadsWhatTheBaseLibraryReads(string? text)
    {
        bool isDay = DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected);

        Assert.Equal((isDay, expected), (IsoDate.TryDay(text, out var day), day));
    }

    [Theory]
    [InlineData("2016-12-07T10:30", true)]
    [InlineData("2016-12-07", true)]
    [InlineData("2016-12", false)]
    public void TryDayOf_TakesTheDayOfAMoment(string moment, bool isDay)
    {
        Assert.Equal(isDay, IsoDate.TryDayOf(moment, out var day));
        Assert.Equal(isDay ? new DateOnly(2016, 12, 7) : default, day);
    }
}
