using System.Diagnostics;
using System.Text;
using Ceasewire.Intake.Fetching;

namespace Ceasewire.Intake.Tests.Fetching;

public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/page", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", true)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news", "/news", true)]
    [InlineData("User-agent: *\nDisallow:", "/news", true)]
    [InlineData("User-agent: Ceasewire/1.0\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: Ceasewire\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: other\nUser-agent: ceasewire\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: ceasewire\nAllow: /\n\nUser-agent: other\nDisallow: /", "/a", true)]
    [InlineData("user-agent: *\r\ndisallow: /*.pdf$ # no papers\r\n", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false)]
    [InlineData("User-agent: *\nDisallow: /ä", "/%C3%A4/b", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("<html>no such page</html>", "/a", true)]
    public void Allows_FollowsTheLongestRuleOfOurGroup(string file, string path, bool isAllowed) =>
        Assert.Equal(
            isAllowed,
            RobotsFile.Parse(Encoding.UTF8.GetBytes(file)).Allows(new("http://news.example" + path)));

    [Fact]
    public void Delay_IsThatOfOurGroup() =>
        Assert.Equal(
            TimeSpan.FromSeconds(7.5),
            RobotsFile.Parse("User-agent: *\nCrawl-delay: 90\n\nUser-agent: ceasewire\nCrawl-delay: 7.5"u8).Delay);

    [Fact]
    public void Allows_APatternMadeToTakeLong_DoesNot()
    {
        string stars = string.Concat(Enumerable.Repeat("*a", 2000));
        var robots = RobotsFile.Parse(Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /{stars}$"));
        long started = Stopwatch.GetTimestamp();

        Assert.True(robots.Allows(new("http://news.example/" + new string('a', 3000) + "b")));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1));
    }
}
