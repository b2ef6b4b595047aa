using System.Net;
using System.Text.Json;
using Ceasewire.Records;

namespace Ceasewire.Server.Tests;

/// <summary>What a report says is shown as words on every page, through whatever field it comes in.</summary>
public sealed class InjectionTests
{
    [Fact]
    public async Task Words_OfReports_AreEncodedOnEveryPage()
    {
        await using var desk = await Desk.OpenAsync(Hostile.Articles());

        foreach (string address in await Hostile.PagesAsync(desk))
        {
            string page = await desk.PageAsync(address);

            Assert.DoesNotContain(Injections.All, attack => Breaks(page, attack));
            Assert.DoesNotMatch("href=\"(?:javascript|data):", page);
        }
    }

    [Fact]
    public async Task SearchWords_AreEncoded()
    {
        await using var desk = await Desk.OpenAsync(Hostile.Articles().Take(1));

        foreach (string attack in Injections.All)
        {
            string page = await desk.PageAsync($"/search?q={Uri.EscapeDataString(attack)}");

            Assert.False(Breaks(page, attack), attack);
        }
    }

    [Fact]
    public async Task LinksToOriginals_TellNothingAndOpenApart()
    {
        var article = new Article("plain.txt", "Rebels shelled Aleppo on Monday, the army said.")
        {
            Url = "https://wire.example/report?a=1&b=<2>",
        };
        await using var desk = await Desk.OpenAsync(article);
        using var reports = JsonDocument.Parse(await desk.PageAsync("/reports.json"));
        string id = reports.RootElement[0].GetProperty("article").GetString()!;

        string page = await desk.PageAsync($"/reports/{Uri.EscapeDataString(id)}");

        Assert.Contains(
            "href=\"https://wire.example/report?a=1&amp;b=%3C2%3E\" rel=\"noopener noreferrer\"",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_MakesNoFormulaOfWords()
    {
        await using var desk = await Desk.OpenAsync(
            new Article("=cmd|'/c calc'!A1", "Rebels shelled Aleppo on Monday.") { Outlet = "@SUM(A1)" });

        string csv = await desk.PageAsync("/reports.csv");

        Assert.Contains(",'=cmd|'/c calc'!A1,", csv, StringComparison.Ordinal);
        Assert.Contains(",'@SUM(A1),", csv, StringComparison.Ordinal);
    }

    /// <summary>An attack that needs a bracket or a quotation mark stands in the page as it was given.</summary>
    private static bool Breaks(string page, string attack) =>
        WebUtility.HtmlEncode(attack) != attack && page.Contains(attack, StringComparison.Ordinal)
        && !attack.StartsWith("&lt;", StringComparison.Ordinal);
}
