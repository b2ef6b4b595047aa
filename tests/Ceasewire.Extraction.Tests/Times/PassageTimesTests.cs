using Ceasewire.Extraction.Times;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Times;

/// <summary>Times in a text of two reports.</summary>
public sealed class PassageTimesTests
{
    private const string Joined =
        "May 4, 2016. They left on Monday. June 9, 2016. They came on Tuesday. It rained on Friday.";

    [Fact]
    public void DayOf_LaterPassageWithADateLine_IsItsOwn()
    {
        Assert.Equal(["2016-05-02", "2016-06-07", "2016-06-03"], Weekdays(Joined, published: null));
    }

    [Fact]
    public void DayOf_LaterPassageWithoutADateLine_IsUnknown()
    {
        string text = Joined.Replace("June 9, 2016", "It snowed", StringComparison.Ordinal);

        Assert.Equal(["2016-05-02", null, null], Weekdays(text, published: null));
    }

    [Fact]
    public void DayOf_DayGivenByTheSource_HoldsForAllPassages()
    {
        string text = Joined.Replace("June 9, 2016", "It snowed", StringComparison.Ordinal);

        Assert.Equal(["2016-05-02", "2016-05-03", "2016-04-29"], Weekdays(text, new DateOnly(2016, 5, 4)));
    }

    /// <summary>EDTF values of the weekdays; the third sentence begins the second report.</summary>
    private static IEnumerable<string?> Weekdays(string text, DateOnly? published)
    {
        var analysis = PlainText.Analyse(text);
        var passages = new Passages(analysis.Document, [2]);
        var day = PublicationReader.Find(new Article("a", text) { Published = published }, analysis, passages);
        return TimeReader.Read(analysis, passages, start => PublicationReader.DayOf(day, analysis, start))
            .Where(time => analysis.Document[time.Span].EndsWith("day", StringComparison.Ordinal))
            .Select(time => time.Edtf);
    }
}
