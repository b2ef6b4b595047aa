using System.Text;
using Ceasewire.Records;
using Ceasewire.Store.Archive;

namespace Ceasewire.Work.Tests;

public sealed class EnvelopeTests
{
    [Fact]
    public void Decode_WhatWasEncoded_IsTheSameArticle()
    {
        var article = new Article("a.txt", "Troops shelled «the port».\r\n\u0000")
        {
            Published = new DateOnly(2020, 2, 29),
            Title = "Port",
            Outlet = "Outlet",
            Url = "https://example.org/a",
            Byline = "A. Writer",
            Language = "en",
            Incomplete = "behind a paywall",
        };
        var capture = new Capture("ab", 2, "a.txt", new DateTimeOffset(2020, 3, 1, 4, 5, 6, TimeSpan.Zero))
        {
            Headers = [new("Content-Type", "text/plain")],
        };
        var provenance = new Provenance(capture, 3, "text", [new("tool", "1")]);

        Assert.True(Envelope.TryDecode(new Envelope(article, provenance).Encode(), out var decoded, out _));
        Assert.Equal(article, decoded.Article);
        Assert.Equal(provenance.Steps, decoded.Provenance!.Steps);
        Assert.Equal(capture.Headers, decoded.Provenance.Capture.Headers);
        Assert.Equal(capture.At, decoded.Provenance.Capture.At);
        Assert.Equal(3, decoded.Provenance.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"article":{"name":"a"}}""")]
    [InlineData("""{"article":{"name":"a","text":"secret"}""")]
    public void Decode_WhatIsNoArticle_SaysSoWithoutQuotingIt(string body)
    {
        Assert.False(Envelope.TryDecode(Encoding.UTF8.GetBytes(body), out _, out string reason));
        Assert.Equal("It is no article in JSON.", reason);
    }

    [Fact]
    public void Decode_TooLong_IsRefused()
    {
        Assert.False(Envelope.TryDecode(new byte[WorkQueue.MaxBytes + 1], out _, out string reason));
        Assert.Equal("It is longer than 16 MB.", reason);
    }
}
