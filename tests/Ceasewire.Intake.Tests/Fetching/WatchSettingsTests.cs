using Ceasewire.Intake.Fetching;

namespace Ceasewire.Intake.Tests.Fetching;

public sealed class WatchSettingsTests
{
    [Fact]
    public void Parse_ReadsWhatToWatchAndHow()
    {
        var settings = WatchSettings.Parse(
            "watch.yaml",
            """
            contact: desk@example.org
            every: 30m
            delay: 5s
            allow: [intranet.example]
            feeds:
              - url: https://news.example/rss
                outlet: The Northern Wire
              - url: http://intranet.example/atom
                every: 2h
            """);

        Assert.Equal(
            [
                new WatchedFeed(new("https://news.example/rss"), "The Northern Wire", TimeSpan.FromMinutes(30)),
                new WatchedFeed(new("http://intranet.example/atom"), null, TimeSpan.FromHours(2)),
            ],
            settings.Feeds);
        Assert.Equal(["intranet.example"], settings.Allowed);
        Assert.Equal("ceasewire (+desk@example.org)", settings.Rules.UserAgent);
        Assert.Equal(TimeSpan.FromSeconds(5), settings.Rules.Delay);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("every: 5m", "names no feeds")]
    [InlineData("feeds:\n- url: ftp://news.example/", "neither http nor https")]
    [InlineData("feeds:\n- url: http://a.example/\n  evry: 5m", "line 3")]
    [InlineData("feeds:\n- url: http://a.example/\n  every: soon", "'soon' is no time")]
    [InlineData("feeds:\n- url: http://a.example/\n- url: http://a.example/", "twice")]
    [InlineData("feeds: [", "line 2")]
    public void Parse_AMistake_SaysWhereAndWhat(string yaml, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<InvalidDataException>(() => WatchSettings.Parse("watch.yaml", yaml)).Message,
            StringComparison.Ordinal);
}
