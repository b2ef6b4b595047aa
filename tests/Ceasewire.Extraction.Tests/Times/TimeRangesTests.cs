using Ceasewire.Extraction.Times;

namespace Ceasewire.Extraction.Tests.Times;

public sealed class TimeRangesTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Published = new(2016, 12, 8);

    [Theory]
    [InlineData("They fought from 3 to 5 May.", "from 3 to 5 May", "2016-05-03/2016-05-05")]
    [InlineData("They fought on May 3-5, 2015.", "May 3-5, 2015", "2015-05-03/2015-05-05")]
    [InlineData("They fought between March and June 2015.", "between March and June 2015", "2015-03/2015-06")]
    [InlineData("They fought from 20 December to 5 January 2015.", "from 20 December to 5 January 2015",
        "2014-12-20/2015-01-05")]
    [InlineData("They fought from May to September.", "from May to September", "2016-05/2016-09")]
    [InlineData("They fought from October to February.", "from October to February", "2015-10/2016-02")]
    [InlineData("They fought from Friday to Sunday.", "from Friday to Sunday", "2016-12-02/2016-12-04")]
    [InlineData("They fought from 2011 until 2014.", "from 2011 until 2014", "2011/2014")]
    [InlineData("They fought from 4 to 22 last month.", "from 4 to 22 last month", "2016-11-04/2016-11-22")]
    public void In_TwoTimesJoined_AreARange(string text, string words, string edtf)
    {
        var range = Assert.Single(TimeRanges.In(text, TimeReader.Read(PlainText.Analyse(text), Published)));

        Assert.Equal((words, edtf), (text[range.Span.Start..range.Span.End], range.Joined.Edtf));
    }

    [Theory]
    [InlineData("They fought on 3 and 5 May.")]
    [InlineData("They fought from 5 May 2016 to 3 May 2015.")]
    [InlineData("They left in May and came to Aleppo in June.")]
    [InlineData("It lasted from two to three weeks.")]
    public void In_TwoTimesApart_AreNone(string text) =>
        Assert.Empty(TimeRanges.In(text, TimeReader.Read(PlainText.Analyse(text), Published)));
}
