using Ceasewire.Ledger.Briefs;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests;

public sealed class HtmlBriefTests
{
    private static string Html(string words)
    {
        var claim = Told.Claim(ClaimType.Assault).In(words) with { Quote = new(words, 0, words.Length) };
        return HtmlBrief.Write(BriefWriter.Write([Told.Report($"{words}.txt", words, claim.Says(Told.Monitor))]));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> and then the army shelled the town again and again")]
    [InlineData("\"><img src=x onerror=alert(1)> and then the army shelled the town again and again")]
    [InlineData("</style><iframe src=\"//e.example\"> and then the army shelled the town again")]
    public void Write_WordsOfAReport_StayWords(string words)
    {
        string html = Html(words);

        Assert.DoesNotContain(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<iframe", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("shelled the town again", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NeedsNothingFromElsewhere()
    {
        string html = Html("The army shelled the town through the night and into the morning, people said.");

        Assert.DoesNotContain("http:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LettersOfAnyScript_StayReadable() =>
        Assert.Contains(
            "قصف الجيش",
            Html("قصف الجيش المدينة طوال الليل وحتى الصباح كما قال السكان"),
            StringComparison.Ordinal);

    [Fact]
    public void Write_EveryLine_HasWordsAndWhereTheyStand()
    {
        string html = Html("The army shelled the town through the night and into the morning, people said.");

        Assert.Equal(Count(html, "<p class=\"what\">"), Count(html, "<li>\n<p class=\"what\">"));
        Assert.Equal(Count(html, "<blockquote>"), Count(html, "<footer>"));
        Assert.True(Count(html, "<blockquote>") >= Count(html, "<p class=\"what\">"));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
