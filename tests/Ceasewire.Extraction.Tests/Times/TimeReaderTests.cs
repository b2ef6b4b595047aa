using System.Globalization;
using Ceasewire.Extraction.Times;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Tests.Times;

public sealed class TimeReaderTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Published = new(2016, 12, 8);

    [Theory]
    [InlineData("They signed it on 5 May 2003.", "5 May 2003", "2003-05-05")]
    [InlineData("They signed it on May 5, 2003, and left.", "May 5, 2003", "2003-05-05")]
    [InlineData("They signed it on the 5th of May, 2003.", "the 5th of May, 2003", "2003-05-05")]
    [InlineData("Signed 2003-05-05 in Geneva.", "2003-05-05", "2003-05-05")]
    [InlineData("Signed 24.08.2013 in Geneva.", "24.08.2013", "2013-08-24")]
    [InlineData("Signed 30-11-2014 in Geneva.", "30-11-2014", "2014-11-30")]
    [InlineData("Signed 7/8/07 in Geneva.", "7/8/07", "2007-07-08")]
    [InlineData("It began in October, 1917.", "October, 1917", "1917-10")]
    [InlineData("It began in March 2011.", "March 2011", "2011-03")]
    [InlineData("The siege of 1992 ended.", "1992", "1992")]
    [InlineData("The 1990s were calm.", "The 1990s", "199")]
    [InlineData("Borders of the nineteenth century.", "the nineteenth century", "18")]
    [InlineData("Darius came in 490 BC.", "490 BC", "BC0490")]
    [InlineData("It fell on Saturday, June 24, 1950.", "Saturday, June 24, 1950", "1950-06-24")]
    [InlineData("They fled in the summer of 2012.", "the summer of 2012", "2012-SU")]
    [InlineData("Sales fell in the third quarter of 2009.", "the third quarter of 2009", "2009-Q3")]
    [InlineData("It ended in the second half of 2008.", "the second half of 2008", "2008-H2")]
    [InlineData("Shells fell on the night of 20 June 2015.", "the night of 20 June 2015", "2015-06-20TNI")]
    [InlineData("The truce began at 9:34 p.m., March 19, 2003.", "9:34 p.m., March 19, 2003", "2003-03-19T21:34")]
    [InlineData("At 10 a.m. Baghdad time, 5 May 2015.", "10 a.m. Baghdad time, 5 May 2015", "2015-05-05T10:00+03")]
    [InlineData("At 10 a.m. Kyiv time, 5 May 2015.", "10 a.m. Kyiv time, 5 May 2015", "2015-05-05T10:00+03")]
    [InlineData("At 10 a.m. Kyiv time, 5 March 2015.", "10 a.m. Kyiv time, 5 March 2015", "2015-03-05T10:00+02")]
    [InlineData("It began at 16:00 (GMT +3), 5 May 2015.", "16:00 (GMT +3), 5 May 2015", "2015-05-05T16:00+03")]
    [InlineData("It began at 10 a.m. dinner time.", "10 a.m.", "XXXX-XX-XXT10:00")]
    [InlineData("They met on Easter Sunday 2019.", "Easter Sunday 2019", "2019-04-21")]
    [InlineData("They met on Good Friday 2016.", "Good Friday 2016", "2016-03-25")]
    [InlineData("They came on New Year's Eve 2015.", "New Year's Eve 2015", "2015-12-31")]
    [InlineData("They met on the second Friday of June 2016.", "the second Friday of June 2016", "2016-06-10")]
    [InlineData("It began in the first week of May 2015.", "the first week of May 2015", "2015-W19")]
    [InlineData("It began in the last week of 2015.", "the last week of 2015", "2015-W53")]
    [InlineData("It began in the week of 4 May 2015.", "the week of 4 May 2015", "2015-W19")]
    [InlineData("Losses fell in Q3 2016.", "Q3 2016", "2016-Q3")]
    [InlineData("Borders of the nineteen seventies.", "the nineteen seventies", "197")]
    [InlineData("It was signed in nineteen seventy-eight.", "nineteen seventy-eight", "1978")]
    [InlineData("It was signed on the twenty-second of june 2017.", "the twenty-second of june 2017", "2017-06-22")]
    [InlineData("Rivals of the year 247.", "the year 247", "0247")]
    [InlineData("The 1991 accord failed.", "1991", "1991")]
    [InlineData("He left on 29 February 2016.", "29 February 2016", "2016-02-29")]
    public void Read_ASaidDate_GivesItsValueWhateverThePublication(string text, string words, string value)
    {
        var mention = Assert.Single(TimeReader.Read(PlainText.Analyse(text), published: null));

        Assert.Equal((words, value), (text[mention.Span.Start..mention.Span.End], mention.Value));
    }

    [Theory]
    [InlineData("They withdrew today.", "today", "2016-12-08")]
    [InlineData("They withdrew yesterday.", "yesterday", "2016-12-07")]
    [InlineData("They withdrew on Wednesday night.", "Wednesday night", "2016-12-07")]
    [InlineData("Talks were due later on Wednesday.", "later on Wednesday", "2016-12-07")]
    [InlineData("He met them on Thursday.", "Thursday", "2016-12-08")]
    [InlineData("He met them on Friday.", "Friday", "2016-12-02")]
    [InlineData("They will meet on Friday.", "Friday", "2016-12-09")]
    [InlineData("Talks are set for next Tuesday.", "next Tuesday", "2016-12-13")]
    [InlineData("He met them last Thursday.", "last Thursday", "2016-12-01")]
    [InlineData("Families were moved overnight.", "overnight", "2016-12-07/2016-12-08")]
    [InlineData("Shells fell overnight on Friday.", "overnight on Friday", "2016-12-02")]
    [InlineData("Raids went on over the weekend.", "the weekend", "2016-12-03/2016-12-04")]
    [InlineData("Raids went on last week.", "last week", "2016-11-28/2016-12-04")]
    [InlineData("The truce broke down this week.", "this week", "2016-12-05/2016-12-08")]
    [InlineData("It fell three days ago.", "three days ago", "2016-12-05")]
    [InlineData("Fifty died in the past 24 hours.", "the past 24 hours", "2016-12-07/2016-12-08")]
    [InlineData("It fell in mid-July.", "mid-July", "2016-07-15~")]
    [InlineData("It intensified this summer.", "this summer", "2016-22")]
    [InlineData("It was announced on 29 November.", "29 November", "2016-11-29")]
    [InlineData("It was announced on 20 December.", "20 December", "2016-12-20")]
    [InlineData("A truce was agreed in February.", "February", "2016-02")]
    [InlineData("It fell in August last year.", "August last year", "2015-08")]
    [InlineData("Envoys must leave by Friday.", "Friday", "2016-12-09")]
    [InlineData("It fell in early 2012.", "early 2012", "2012")]
    [InlineData("It was lost earlier this year.", "earlier this year", "2016")]
    [InlineData("Forty have died since Tuesday.", "Tuesday", "2016-12-06")]
    [InlineData("Forty have died since 2012.", "2012", "2012")]
    [InlineData("Shelling has gone on since early Thursday.", "early Thursday", "2016-12-08")]
    [InlineData("He left on 29 February.", "29 February", "2016-02-29")]
    [InlineData("Envoys will meet on Tuesday of next week.", "Tuesday of next week", "2016-12-13")]
    [InlineData("Envoys will meet in two weeks.", "two weeks", "2016-12-19/2016-12-25")]
    [InlineData("Envoys will meet two days from tomorrow.", "two days from tomorrow", "2016-12-11")]
    [InlineData("He met them on the 20th of last month.", "the 20th of last month", "2016-11-20")]
    [InlineData("He met them on Friday the 25th.", "Friday the 25th", "2016-11-25")]
    [InlineData("It was left two years and three months ago.", "two years and three months ago", "2014-09-08")]
    [InlineData("It fell in the third quarter.", "the third quarter", "2016-07/2016-09")]
    [InlineData("It fell in week 48.", "week 48", "2016-11-28/2016-12-04")]
    [InlineData("The truce held over Easter.", "Easter", "2016-03-27")]
    [InlineData("It fell in the first two weeks of May.", "the first two weeks of May", "2016-05-01/2016-05-14")]
    [InlineData("It fell in the last four months of 2015.", "the last four months of 2015", "2015-09-01/2015-12-31")]
    [InlineData("Guns fired for a third consecutive day.", "a third consecutive day", "2016-12-08")]
    public void Read_InNews_CountsFromPublication(string text, string words, string edtf)
    {
        var mention = Assert.Single(TimeReader.Read(PlainText.Analyse(text), Published));

        Assert.Equal((words, edtf), (text[mention.Span.Start..mention.Span.End], mention.Edtf));
    }

    [Theory]
    [InlineData("They withdrew today.")]
    [InlineData("They withdrew on Wednesday night.")]
    [InlineData("It was announced on 29 December.")]
    [InlineData("Raids went on last week.")]
    [InlineData("Families were moved overnight.")]
    [InlineData("Fifty died in the past 24 hours.")]
    [InlineData("A truce was agreed in February.")]
    [InlineData("It fell three days ago.")]
    public void Read_WithoutPublication_PlacesNothingThatIsReckonedFromIt(string text)
    {
        var mention = Assert.Single(TimeReader.Read(PlainText.Analyse(text), published: null));

        Assert.Null(mention.Edtf);
        Assert.Null(mention.Start);
    }

    [Theory]
    [InlineData("They took the bridge on 3 May 2015. The next day they lost it.", "2015-05-04")]
    [InlineData("They took the bridge on 3 May 2015. Two weeks later they lost it.", "2015-05-11/2015-05-17")]
    [InlineData("They took the bridge on 3 May 2015. That night they lost it.", "2015-05-03")]
    [InlineData("They took the bridge in May 2015. The following month they lost it.", "2015-06")]
    [InlineData("They took the bridge in 2015. Five years earlier they had lost it.", "2010")]
    public void Read_AfterAnotherTime_CountsFromIt(string text, string edtf)
    {
        var mentions = TimeReader.Read(PlainText.Analyse(text), published: null);

        Assert.Equal(edtf, mentions[1].Edtf);
        Assert.Equal(TimeBasis.Relative, mentions[1].Basis);
    }

    [Theory]
    [InlineData("A three-week offensive began.", "three-week", "P3W", 21.0)]
    [InlineData("It lasted more than five years.", "more than five years", "P5Y", 1825.0)]
    [InlineData("They held it for two weeks.", "two weeks", "P2W", 14.0)]
    [InlineData("A 46-day siege ended.", "46-day", "P46D", 46.0)]
    [InlineData("They fought for two and a half years.", "two and a half years", "P2.5Y", 912.5)]
    [InlineData("They fought for half an hour.", "half an hour", "PT0.5H", 0.5 / 24)]
    [InlineData("They fought for several hours.", "several hours", "PTXH", null)]
    public void Read_ADuration_GivesItsLength(string text, string words, string value, double? days)
    {
        var mention = Assert.Single(TimeReader.Read(PlainText.Analyse(text), Published));

        Assert.Equal((Timex.Duration, words, value),
            (mention.Kind, text[mention.Span.Start..mention.Span.End], mention.Value));
        Assert.Equal(days ?? -1, mention.Days ?? -1, precision: 6);
    }

    [Theory]
    [InlineData("The daily raids go on.", "daily", "P1D")]
    [InlineData("Raids come every week.", "every week", "P1W")]
    [InlineData("They march every Friday.", "every Friday", "XXXX-WXX-5")]
    [InlineData("They march on Fridays.", "Fridays", "XXXX-WXX-5")]
    public void Read_AFrequency_IsASet(string text, string words, string value)
    {
        var mention = Assert.Single(TimeReader.Read(PlainText.Analyse(text), Published));

        Assert.Equal((Timex.Set, words, value),
            (mention.Kind, text[mention.Span.Start..mention.Span.End], mention.Value));
    }

    /// <summary>The half of a stretch that its edge leaves; what has passed of it, or is left of it.</summary>
    [Theory]
    [InlineData("It fell in early June.", "2016-06-01", "2016-06-16")]
    [InlineData("It fell in late June.", "2016-06-16", "2016-07-01")]
    [InlineData("It fell in mid-2014.", "2014-04-02", "2014-10-02")]
    [InlineData("It was lost earlier this month.", "2016-12-01", "2016-12-09")]
    [InlineData("They will rest for the rest of the month.", "2016-12-08", "2017-01-01")]
    public void Read_TheEdgeOfAStretch_BoundsIt(string text, string start, string end)
    {
        var mention = Assert.Single(TimeReader.Read(PlainText.Analyse(text), Published));

        Assert.Equal((Day(start), Day(end)), (mention.Start, mention.End));
    }

    private static DateTime Day(string day) => DateTime.Parse(day, CultureInfo.InvariantCulture);

    /// <summary>Days and weeks that the calendar does not have are found at most, and never placed.</summary>
    [Theory]
    [InlineData("He left in week 53.")]
    [InlineData("He left in the fifth week of February 2015.")]
    [InlineData("He left on the 31st of last month.")]
    public void Read_WhatTheCalendarLacks_IsNotPlaced(string text) =>
        Assert.All(TimeReader.Read(PlainText.Analyse(text), Published), mention => Assert.Null(mention.Edtf));

    [Fact]
    public void Read_29FebruaryOfACommonYear_IsNoDay()
    {
        var mentions = TimeReader.Read(PlainText.Analyse("He left on 29 February 2015."), Published);

        Assert.DoesNotContain(mentions, mention => mention.Precision == TimePrecision.Day);
    }

    [Theory]
    [InlineData("It is dated year 0001.", "0001")]
    [InlineData("It is dated year 9999.", "9999")]
    [InlineData("Two weeks before year 0001 and two weeks after year 9999.", null)]
    public void Read_TheEndsOfTheCalendar_ReadsOn(string text, string? value)
    {
        var mentions = TimeReader.Read(PlainText.Analyse(text), Published);

        Assert.True(value is null ? mentions.Length > 0 : mentions.Single().Value == value);
    }

    /// <summary>Words and numbers that look like times and are none.</summary>
    [Theory]
    [InlineData("They may leave.")]
    [InlineData("May they leave?")]
    [InlineData("They march on the city.")]
    [InlineData("March on, he cried.")]
    [InlineData("A second attack failed.")]
    [InlineData("At least 1500 people died.")]
    [InlineData("The army killed 2016 rebels.")]
    [InlineData("Some 2,016 rebels left.")]
    [InlineData("The score was 3:2 at the break.")]
    [InlineData("They spring from the trench and fall.")]
    [InlineData("The fall of the town was expected.")]
    [InlineData("The sun rose and they sat down.")]
    [InlineData("A 33-year-old man was hurt.")]
    [InlineData("They control 80% of it.")]
    [InlineData("They hold three quarters of the town.")]
    [InlineData("It costs $1990 to cross.")]
    [InlineData("Resolution 2254 was adopted.")]
    [InlineData("The Prague Spring is a book.")]
    [InlineData("They reached the last bridge and the next hill.")]
    [InlineData("They met on 32 May.")]
    [InlineData("They met on 30 February.")]
    [InlineData("They sent it to the 27th floor.")]
    [InlineData("They may first march to the second gate.")]
    [InlineData("This time the rebels held on.")]
    [InlineData("Its code is 2015-1-32.")]
    [InlineData("Its code is 133-03-2020.")]
    [InlineData("It was the dawn of a new age.")]
    [InlineData("Nineteen fighters and twenty civilians died.")]
    [InlineData("Two thousand and eighteen people fled.")]
    public void Read_WhatIsNoTime_FindsNothing(string text) =>
        Assert.Empty(TimeReader.Read(PlainText.Analyse(text), Published));

    [Fact]
    public void Read_AHistory_TellsOnInTheYearItNamedLast()
    {
        const string Text =
            "In 1936 the war began. In 1937 it spread. On 3 June the general died. In 1938 the front broke, "
            + "and on 25 July came the last battle. By 1939, after the losses of 1938, it was over.";

        var mentions = TimeReader.Read(PlainText.Analyse(Text), Published);

        Assert.Equal(
            ["1936", "1937", "1937-06-03", "1938", "1938-07-25", "1939", "1938"],
            mentions.Select(mention => mention.Value));
    }

    [Fact]
    public void Read_TheEndsOfAPartOfADay_AreHours()
    {
        var mention = Assert.Single(TimeReader.Read(PlainText.Analyse("They withdrew on Wednesday night."), Published));

        Assert.Equal((new DateTime(2016, 12, 7, 18, 0, 0), new DateTime(2016, 12, 8, 6, 0, 0)),
            (mention.Start, mention.End));
        Assert.Equal((TimePrecision.Part, TimeBasis.Relative), (mention.Precision, mention.Basis));
    }

    [Theory]
    [InlineData("the first of the ")]
    [InlineData("early ")]
    [InlineData("the end of ")]
    [InlineData("a long ")]
    [InlineData("2016-")]
    [InlineData("May 5 and ")]
    [InlineData("19991999199919991999 ")]
    [InlineData("last last last ")]
    [InlineData("1 day 2 hours ")]
    [InlineData("from 3 to ")]
    [InlineData("the second third of the ")]
    [InlineData("week of the week ")]
    [InlineData("at 24:59 on 99 May 9999 ")]
    public void Read_HostileText_ReadsOn(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 20_000));

        var mentions = TimeReader.Read(PlainText.Analyse(text), Published);

        Assert.All(mentions, mention => Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length));
    }
}
