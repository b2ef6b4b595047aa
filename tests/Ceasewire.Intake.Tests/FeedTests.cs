namespace Ceasewire.Intake.Tests;

public sealed class FeedTests
{
    private const string Rss =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Valley Wire</title><link>https://wire.example/</link><language>en-gb</language>
        <item><title>Bridge shut &amp;amp; guarded</title><link>https://wire.example/1</link><guid isPermaLink="false">77</guid>
        <pubDate>Thu, 08 Dec 2016 23:30:00 +0200</pubDate><dc:creator>Mara Linde</dc:creator><description>Short of it.</description>
        <content:encoded><![CDATA[<p>The army shut the bridge at Orlen on Thursday.</p><figure><figcaption>A bridge</figcaption></figure><p>Two lorries were turned back.</p>]]></content:encoded></item>
        <item><title>Second</title><guid>https://wire.example/2</guid><description>&lt;p&gt;Shells fell on the mill, the mayor said.&lt;/p&gt;</description></item>
        <item><title>Third has nothing</title></item>
        </channel></rss>
        """;

    [Fact]
    public void Read_Rss_TakesTheFullTextAndWhatTheItemSays()
    {
        var article = Assert.IsType<Incoming.Received>(Converted.From(InputFormat.Feed, Rss)[0]).Article;

        Assert.Equal("The army shut the bridge at Orlen on Thursday.\n\nTwo lorries were turned back.", article.Text);
        Assert.Equal(new(2016, 12, 8), article.Published);
        Assert.Equal(
            ("Bridge shut & guarded", "Valley Wire", "Mara Linde", "https://wire.example/1", null),
            (article.Title, article.Outlet, article.Byline, article.Url, article.Incomplete));
    }

    [Fact]
    public void Read_Rss_MarksASummaryAndRefusesAnItemWithoutText()
    {
        var read = Converted.From(InputFormat.Feed, Rss);

        Assert.Equal(["x#1: read", "x#2: read", "x#3: no-text"], Converted.Outcomes(read));
        var second = ((Incoming.Received)read[1]).Article;
        Assert.NotNull(second.Incomplete);
        Assert.Equal("https://wire.example/2", second.Url);
    }

    [Fact]
    public void Read_Atom_TakesHtmlAndXhtmlContent()
    {
        var read = Converted.From(
            InputFormat.Feed,
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Plain</title>
            <entry><title type="html">One</title><link rel="self" href="https://p.example/self"/><link rel="alternate" href="https://p.example/1"/><published>2016-12-08T10:00:00Z</published><updated>2016-12-10T10:00:00Z</updated><author><name>Ida Moen</name></author><content type="html">&lt;p&gt;Rebels left the ridge.&lt;/p&gt;</content></entry>
            <entry><title>Two</title><updated>2016-12-09T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>mayor</b> spoke.</p><p>Nobody was hurt.</p></div></content></entry>
            </feed>
            """).Cast<Incoming.Received>().Select(received => received.Article).ToList();

        Assert.Equal(["Rebels left the ridge.", "The mayor spoke.\n\nNobody was hurt."], read.Select(article => article.Text));
        Assert.Equal([new(2016, 12, 8), new DateOnly(2016, 12, 9)], read.Select(article => article.Published!.Value));
        Assert.Equal(("https://p.example/1", "Ida Moen"), (read[0].Url, read[0].Byline));
    }

    [Fact]
    public void Read_AFeedThatBreaksOff_KeepsWhatCameBefore()
    {
        var read = Converted.From(InputFormat.Feed, Rss[..Rss.IndexOf("<item><title>Second", StringComparison.Ordinal)] + "<item><title>x</wrong>");

        Assert.Equal(["x#1: read", "x: bad-feed"], Converted.Outcomes(read));
        Assert.Contains("Line ", ((Incoming.Refused)read[1]).Error.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnItemThatSaysThingsTwice_TakesTheFirst()
    {
        var article = Converted.One(
            InputFormat.Feed,
            "<rss><channel><item><guid>https://a.example/1</guid><guid>https://a.example/2</guid><author>A</author><author>B</author><pubDate>8 Dec 2016</pubDate><date>2016-12-09</date><updated>x</updated><updated>y</updated><description>Shells fell on the mill.</description></item></channel></rss>");

        Assert.Equal(
            ("https://a.example/1", "A", new DateOnly(2016, 12, 8)), (article.Url, article.Byline, article.Published!.Value));
    }
}
