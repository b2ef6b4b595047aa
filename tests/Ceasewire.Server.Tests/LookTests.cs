using System.Net;
using Ceasewire.Records;
using Ceasewire.Server.Texts;

namespace Ceasewire.Server.Tests;

/// <summary>What readers choose is remembered by their browser, and needs no script.</summary>
public sealed class LookTests
{
    private const string Folded = "<details class=\"guard\"";

    private static readonly Article Report = new(
        "wire.txt",
        """
        ALEPPO, Dec 13 - Soldiers shelled the market in Aleppo on Monday, killing 12 people, activists said.

        The rebels beheaded 120 soldiers in Aleppo on Tuesday, medics said.
        """);

    [Fact]
    public async Task Theme_Chosen_IsThatOfThePage()
    {
        await using var desk = await Desk.OpenAsync();

        using var answer = await desk.PostAsync("/sources", "/look", ("theme", "dark"), ("to", "/sources?page=1"));

        Assert.Equal("/sources?page=1", answer.Headers.Location!.OriginalString);
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("data-theme=\"system\"", await desk.PageAsync("/sources"), StringComparison.Ordinal);
        Assert.Contains(
            "data-theme=\"dark\"", await desk.PageAsync("/sources", cookie.Split(';')[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Choice_ThatWouldLeadElsewhere_LeadsToTheDesk(string to)
    {
        await using var desk = await Desk.OpenAsync();

        using var answer = await desk.PostAsync("/sources", "/look", ("theme", "dark"), ("to", to));

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Cookie_OfNoTheme_ChangesNothing()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Contains(
            "data-theme=\"system\"",
            await desk.PageAsync("/sources", "ceasewire-theme=%22%3E%3Cscript%3E"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/today")]
    [InlineData("/map")]
    [InlineData("/search?q=beheaded")]
    [InlineData("/review")]
    public async Task GraphicWords_AreFoldedUntilTheReaderChoosesOtherwise(string address)
    {
        await using var desk = await Desk.OpenAsync(Report);

        string page = await desk.PageAsync(address);

        Assert.Contains(address == "/map" ? "graphic words, in wire.txt" : Folded, page, StringComparison.Ordinal);
        using var answer = await desk.PostAsync("/sources", "/look", ("graphic", "show"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0];
        string shown = await desk.PageAsync(address, cookie);
        Assert.DoesNotContain(Folded, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("graphic words, in", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GraphicWords_OfAReport_FoldTheirPassageAlone()
    {
        await using var desk = await Desk.OpenAsync(Report);
        string list = await desk.PageAsync("/reports");

        string page = await desk.PageAsync($"/reports/{list.Split("href=\"/reports/")[1].Split('"')[0]}");

        string folded = Assert.Single(page.Split(Folded).Skip(1)).Split("</details>")[0];
        Assert.Contains("beheaded", folded, StringComparison.Ordinal);
        Assert.DoesNotContain("the market", folded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He was Beheaded.", true)]
    [InlineData("There were pools of blood on the floor.", true)]
    [InlineData("Pools\nof blood", true)]
    [InlineData("Blood donors formed pools of volunteers.", false)]
    [InlineData("The shelling killed 30 people and wounded 12.", false)]
    [InlineData("A rapeseed field burned.", false)]
    [InlineData("", false)]
    [InlineData("body", false)]
    [InlineData("body parts", true)]
    public void GraphicWords_AreThoseOfTheListAsWholeWords(string text, bool areGraphic) =>
        Assert.Equal(areGraphic, GraphicWords.AreIn(text));
}
