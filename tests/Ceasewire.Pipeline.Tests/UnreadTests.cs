using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Pipeline.Tests;

[Collection(nameof(LoadedReader))]
public sealed class UnreadTests(LoadedReader loaded)
{
    [Fact]
    public void Read_AReportInAnotherLanguage_KeepsItWithoutClaims()
    {
        var article = new Article("a", "La armée a tué 12 personnes à Karsova.\nRien de plus.") { Language = "fr" };

        var reading = loaded.Reader.Read(article);

        Assert.Empty(reading.Claims);
        var notice = Assert.Single(reading.Notices);
        Assert.Equal((NoticeKind.Language, "La armée a tué 12 personnes à Karsova."), (notice.Kind, notice.Quote.Exact));
        Assert.Equal("fr", reading.Article.Language);
        Assert.Empty(loaded.Reader.Annotate(article).Tokens);
    }

    [Fact]
    public void Read_APartOfAReport_SaysSo()
    {
        var article = new Article("a", "The army shelled the town.") { Incomplete = "The rest is behind a paywall." };

        var notices = loaded.Reader.Read(article).Notices;

        Assert.Contains(notices, notice => notice.Kind == NoticeKind.Incomplete && notice.Why == article.Incomplete);
    }
}
