using System.Globalization;

namespace Ceasewire.Intake.Tests;

public sealed class TemplateTests
{
    private const double LeastF1 = 0.97;

    public static TheoryData<string> Names => [.. Template.Names];

    [Fact]
    public void Templates_AreThirtyAtLeast() => Assert.True(Template.Names.Count() >= 30);

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_TakesTheTextAndLeavesTheRest(string name)
    {
        var template = Template.Load(name);

        string text = string.Join("\n\n", Articles(template).Select(article => article.Text));

        double f1 = TokenF1(text, template.Text);
        Assert.True(f1 >= LeastF1, $"F1 {f1:0.000}:\n{text}\n=====\n{template.Text}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_TakesWhatThePageSaysOfIt(string name)
    {
        var template = Template.Load(name);

        var article = Articles(template)[0];

        Assert.Equal(template["published"], Day(article));
        Assert.Equal(template["title"] ?? article.Title, article.Title);
        Assert.Equal(template["outlet"], article.Outlet);
        Assert.Equal(template["byline"], article.Byline);
        Assert.Equal(template["url"], article.Url);
        Assert.Equal(template["incomplete"] is not null, article.Incomplete is not null);
    }

    [Theory]
    [InlineData("live-blog-linked")]
    [InlineData("live-blog-classes")]
    public void Read_GivesEachPostOfALiveBlogItsDay(string name)
    {
        var template = Template.Load(name);

        var days = Articles(template).Select(Day);

        Assert.Equal(template["posts"]!.Split(' '), days);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_SaysWhereEachCharacterStandsInThePage(string name)
    {
        foreach (var received in Template.Load(name).Read().Cast<Incoming.Received>())
        {
            Reproduction.Check(received, Template.Load(name).Page);
        }
    }

    private static List<Records.Article> Articles(Template template) =>
        [.. template.Read().Select(incoming => Assert.IsType<Incoming.Received>(incoming).Article)];

    private static string? Day(Records.Article article) =>
        article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double TokenF1(string found, string wanted)
    {
        var (left, right) = (Tokens(found), Tokens(wanted));
        int common = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        return 2.0 * common / (left.Values.Sum() + right.Values.Sum());
    }

    private static Dictionary<string, int> Tokens(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
