using System.Text;
using Ceasewire.Intake.Fetching;

namespace Ceasewire.Intake.Tests.Fetching;

public sealed class FetcherTests : IAsyncDisposable
{
    private const string PublicAddress = "93.184.215.14";

    private readonly RawServer _server;
    private readonly StubNetwork _network;
    private readonly Queue<string> _answers = new();
    private string _robots = RawServer.Answer("404 Not Found", "");

    public FetcherTests()
    {
        _server = new RawServer(Answer);
        _network = new StubNetwork(_server.Port);
        _network.Name("news.example", [PublicAddress]);
        _network.Name("other.example", [PublicAddress]);
    }

    private static FetchRules Rules => new()
    {
        Delay = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(1),
        Time = TimeSpan.FromSeconds(1),
        MaxBytes = 2000,
    };

    [Fact]
    public async Task Fetch_KeepsWhatWasSentAsItWasSent()
    {
        var fetched = Assert.IsType<FetchResult.Fetched>(
            await FetchAsync(Rules, RawServer.Ok("hello", "ETag: \"7\"", "X-Two: a", "X-Two: b")));

        Assert.Equal("hello", Encoding.UTF8.GetString(fetched.Body));
        Assert.Equal("\"7\"", fetched.Header("etag"));
        Assert.Equal(["a", "b"], fetched.Headers.Where(header => header.Key == "X-Two").Select(header => header.Value));
        Assert.Equal((200, "http://news.example/page"), (fetched.Status, fetched.Url.AbsoluteUri));
    }

    [Theory]
    [InlineData("503 Service Unavailable")]
    [InlineData("429 Too Many Requests")]
    [InlineData("500 Internal Server Error")]
    [InlineData("304 Not Modified")]
    public async Task Fetch_AFailureThatPasses_IsTriedAgain(string status) =>
        Assert.IsType<FetchResult.Fetched>(
            await FetchAsync(Rules, RawServer.Answer(status, "", "Retry-After: 0"), RawServer.Ok("hello")));

    [Fact]
    public async Task Fetch_AServerThatAsksForALongWait_IsLeftAlone()
    {
        var failed = await FailAsync(Rules, RawServer.Answer("503 Service Unavailable", "", "Retry-After: 3600"));

        Assert.Equal(("busy", TimeSpan.FromHours(1)), (failed.Error.Code, failed.RetryAfter));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Theory]
    [InlineData("404 Not Found", "missing")]
    [InlineData("410 Gone", "missing")]
    [InlineData("403 Forbidden", "forbidden")]
    public async Task Fetch_ARefusal_IsNotTriedAgain(string status, string code)
    {
        var failed = await FailAsync(Rules, RawServer.Answer(status, "no"));

        Assert.Equal((code, Lasting.Final), (failed.Error.Code, failed.Lasting));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello", "unreachable")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\nhello", "unreachable")]
    [InlineData("no HTTP at all", "unreachable")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello…", "timed-out")]
    [InlineData("…", "timed-out")]
    public async Task Fetch_AServerThatLiesOrStalls_FailsForNow(string answer, string code)
    {
        var failed = await FailAsync(Rules, answer, answer, answer);

        Assert.Equal((code, Lasting.Passing), (failed.Error.Code, failed.Lasting));
        Assert.Equal(4, _server.Requests.Count);
    }

    [Fact]
    public async Task Fetch_MoreThanTheLimit_IsRefused()
    {
        string endless = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', 3000) + "…";

        Assert.Equal("too-long", (await FailAsync(Rules, endless)).Error.Code);
        Assert.Equal("too-long", (await FailAsync(Rules, RawServer.Ok(new string('x', 3000)))).Error.Code);
    }

    [Fact]
    public async Task Fetch_Redirects_AreFollowedAFewTimes()
    {
        var fetched = Assert.IsType<FetchResult.Fetched>(
            await FetchAsync(
                Rules,
                RawServer.Answer("301 Moved", "", "Location: /there"),
                RawServer.Answer("302 Found", "", "Location: http://other.example/"),
                RawServer.Ok("hello")));
        string loop = RawServer.Answer("302 Found", "", "Location: /page");
        var failed = await FailAsync(Rules, loop, loop, loop, loop, loop, loop, loop);

        Assert.Equal("http://other.example/", fetched.Url.AbsoluteUri);
        Assert.Equal(
            ["http://news.example/page", "http://news.example/there"],
            fetched.Redirects.Select(address => address.AbsoluteUri));
        Assert.Equal("redirects", failed.Error.Code);
    }

    [Fact]
    public async Task Fetch_WhatRobotsAreAskedNotToRead_IsNotAskedFor()
    {
        _robots = RawServer.Ok("User-agent: *\nDisallow: /page");

        Assert.Equal("robots", (await FailAsync(Rules)).Error.Code);
        Assert.Equal(["GET /robots.txt HTTP/1.1"], _server.Requests);
    }

    [Fact]
    public async Task Fetch_RobotsThatCannotBeHad_ForbidAskingForNow()
    {
        _robots = RawServer.Answer("500 Internal Server Error", "");

        Assert.Equal(Lasting.Passing, (await FailAsync(Rules)).Lasting);
        Assert.All(_server.Requests, request => Assert.Contains("robots", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetch_ASecondTime_SendsWhatIsKnownAndNothingElse()
    {
        List<string> heads = [];
        await using var server = new RawServer(head =>
        {
            heads.Add(head);
            return head.Contains("If-None-Match", StringComparison.Ordinal)
                ? RawServer.Answer("304 Not Modified", "")
                : RawServer.Ok("hello", "Set-Cookie: id=1");
        });
        var network = new StubNetwork(server.Port);
        network.Name("news.example", [PublicAddress]);
        using var fetcher = new Fetcher(network.Guard(), Rules, TimeProvider.System);
        var request = new FetchRequest(new("http://news.example/rss"));

        Assert.IsType<FetchResult.Fetched>(
            await fetcher.FetchAsync(request, TestContext.Current.CancellationToken));
        Assert.IsType<FetchResult.NotModified>(
            await fetcher.FetchAsync(
                request with { ETag = "\"7\"", LastModified = "Wed, 25 Nov 2026 10:00:00 GMT" },
                TestContext.Current.CancellationToken));

        Assert.Contains("If-Modified-Since: Wed, 25 Nov 2026 10:00:00 GMT", heads[^1], StringComparison.Ordinal);
        Assert.All(heads, head => Assert.DoesNotContain("Cookie", head, StringComparison.Ordinal));
        Assert.All(heads, head => Assert.DoesNotContain("Authorization", head, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetch_TwiceFromOneHost_WaitsInBetween()
    {
        var rules = Rules with { Delay = TimeSpan.FromMilliseconds(300) };
        using var fetcher = new Fetcher(_network.Guard(), rules, TimeProvider.System);
        _answers.Enqueue(RawServer.Ok("one"));
        _answers.Enqueue(RawServer.Ok("two"));
        long started = TimeProvider.System.GetTimestamp();

        await fetcher.FetchAsync(new(new("http://news.example/1")), TestContext.Current.CancellationToken);
        await fetcher.FetchAsync(new(new("http://news.example/2")), TestContext.Current.CancellationToken);

        // robots.txt, the first page, the second page.
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(590));
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private string Answer(string head)
    {
        lock (_answers)
        {
            return head.StartsWith("GET /robots.txt", StringComparison.Ordinal) ? _robots : _answers.Dequeue();
        }
    }

    private async Task<FetchResult.Failed> FailAsync(FetchRules rules, params string[] answers) =>
        Assert.IsType<FetchResult.Failed>(await FetchAsync(rules, answers));

    private async Task<FetchResult> FetchAsync(FetchRules rules, params string[] answers)
    {
        _answers.Clear();
        foreach (string answer in answers)
        {
            _answers.Enqueue(answer);
        }

        using var fetcher = new Fetcher(_network.Guard(), rules, TimeProvider.System);
        return await fetcher.FetchAsync(
            new(new("http://news.example/page")), TestContext.Current.CancellationToken);
    }
}
