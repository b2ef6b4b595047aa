using Ceasewire.Extraction.Times;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Tests.Times;

public sealed class PublicationReaderTests
{
    [Fact]
    public void Find_TheDayThatTheSourceGives_WinsOverTheText()
    {
        const string Text = "Published August 15 2016\nShells fell on the town.";

        var found = PublicationReader.Find(
            new Article("a", Text) { Published = new DateOnly(2016, 8, 16) }, PlainText.Analyse(Text));

        Assert.Equal((new DateOnly(2016, 8, 16), PublicationBasis.Given), (found.Day, found.Basis));
        Assert.Empty(found.Quotes);
    }

    [Theory]
    [InlineData("Shells hit town\nPublished August 15 2016 Shells fell on the town.", "August 15 2016")]
    [InlineData("Posted on August 15 2016 by the desk. Shells fell.", "August 15 2016")]
    [InlineData("Date of publication 15 August 2016 Shells fell.", "15 August 2016")]
    [InlineData("15-08-2016 Shells fell on the town.", "15-08-2016")]
    [InlineData("Shells hit town AFP Monday 15 Aug 2016 Shells fell.", "Monday 15 Aug 2016")]
    [InlineData("HOMS, August 15, 2016 - Shells fell on the town.", "August 15, 2016")]
    [InlineData("Shells hit town\nABU KAMAL, Syria, 15 August 2016 (The Wire) — Shells fell.", "15 August 2016")]
    public void Find_ADateLine_IsQuoted(string text, string quote)
    {
        var found = PublicationReader.Find(new Article("a", text), PlainText.Analyse(text));

        Assert.Equal((new DateOnly(2016, 8, 15), PublicationBasis.Dateline), (found.Day, found.Basis));
        Assert.Equal(quote, text[found.Quotes[0].Start..found.Quotes[0].End]);
    }

    [Theory]
    [InlineData("A boy in a ruined street, Homs, December 2, 2016. Rebels left on Tuesday. He spoke on Wednesday.",
        "2016-12-07")]
    [InlineData("A boy in a ruined street, Homs, December 2, 2016. Rebels left on Friday. He spoke on Friday.",
        "2016-12-02")]
    public void Find_ACaptionAndWeekdays_InferTheFirstDayTheyAllow(string text, string day)
    {
        var found = PublicationReader.Find(new Article("a", text), PlainText.Analyse(text));

        Assert.Equal((DateOnly.ParseExact(day, "yyyy-MM-dd", null), PublicationBasis.Inferred),
            (found.Day, found.Basis));
        Assert.Equal("December 2, 2016", text[found.Quotes[0].Start..found.Quotes[0].End]);
    }

    [Theory]
    [InlineData("Rebels left on Tuesday. He spoke on Wednesday.")]
    [InlineData("On August 21 2013 rockets fell here. Rebels left on Tuesday.")]
    [InlineData("The pact of March 3, 1918 was signed. Rebels left on Tuesday.")]
    [InlineData("August 15 2016 was a dark day for the town. Rebels left on Tuesday.")]
    [InlineData("FILE - A boy in a ruined street, Homs, December 2, 2012. Rebels left on Tuesday.")]
    [InlineData("A boy in a ruined street, Homs, December 2, 2016.")]
    [InlineData("HOMS, August 15, 2016 was the last time that shells fell here.")]
    [InlineData("Shells hit town, August 15, 2016 - the worst day of the year. Rebels left.")]
    [InlineData("A truce was announced on 29 December. Rebels left on Tuesday.")]
    public void Find_WhereNothingTells_GuessesNothing(string text)
    {
        var found = PublicationReader.Find(new Article("a", text), PlainText.Analyse(text));

        Assert.Equal((null, PublicationBasis.Unknown), (found.Day, found.Basis));
    }
}
