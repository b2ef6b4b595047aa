using System.Text;
using Ceasewire.Intake.Fetching;

namespace Ceasewire.Intake.Tests.Fetching;

public sealed class FeedListTests
{
    private const string Rss =
        """
        <?xml version="1.0"?>
        <rss version="2.0"><channel><title>The Wire</title><link>http://news.example/</link>
          <item><title>Bridge &amp; road hit</title><link>http://news.example/1#top</link>
            <pubDate>Wed, 25 Nov 2026 01:46:02 +0200</pubDate></item>
          <item><link>/2</link><title><![CDATA[Talks go on]]></title><description><b>x</b></description></item>
          <item><guid>http://news.example/3</guid></item>
          <item><guid isPermaLink="false">17</guid><title>No page</title></item>
          <item><link>javascript:alert(1)</link></item>
        </channel></rss>
        """;

    [Fact]
    public void Read_Rss_GivesItemsWithPages() =>
        Assert.Equal(
            [
                new ListedItem(new("http://news.example/1"), "Bridge & road hit", new(2026, 11, 25)),
                new ListedItem(new("http://news.example/2"), "Talks go on", null),
                new ListedItem(new("http://news.example/3"), null, null),
            ],
            Read(Rss).Items);

    [Fact]
    public void Read_Atom_GivesItemsWithPages()
    {
        var list = Read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>The Wire</title>
              <entry><title type="html">A &lt;b&gt;raid&lt;/b&gt;</title>
                <link rel="self" href="/e/1.atom"/><link href="/e/1"/><link rel="alternate" href="/e/other"/>
                <updated>2026-11-25T23:10:00-05:00</updated><published>2026-11-24T10:00:00Z</published>
                <content type="xhtml"><div><link href="/never"/><title>No</title></div></content></entry>
            </feed>
            """);

        Assert.Equal(
            new ListedItem(new("http://news.example/e/1"), "A <b>raid</b>", new(2026, 11, 24)),
            Assert.Single(list.Items));
        Assert.Null(list.Error);
    }

    [Fact]
    public void Read_AFeedThatIsCutOff_GivesTheItemsBeforeAndSaysSo()
    {
        var list = Read(Rss[..Rss.IndexOf("Talks", StringComparison.Ordinal)]);

        Assert.Single(list.Items);
        Assert.NotNull(list.Error);
    }

    [Theory]
    [InlineData("<html><body>Sign in</body></html>")]
    [InlineData("no XML")]
    [InlineData("")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><rss><title>&b;</title></rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><title>&x;</title></rss>")]
    public void Read_WhatIsNoFeed_SaysSo(string document)
    {
        var list = Read(document);

        Assert.Empty(list.Items);
        Assert.NotNull(list.Error);
    }

    private static FeedList Read(string document) =>
        FeedList.Read(new MemoryStream(Encoding.UTF8.GetBytes(document)), new("http://news.example/rss"));
}
