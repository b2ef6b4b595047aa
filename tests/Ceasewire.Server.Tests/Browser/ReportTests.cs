namespace Ceasewire.Server.Tests.Browser;

/// <summary>Moving between a report's text and its claims.</summary>
public sealed class ReportTests(Chromium chromium, SampleDesk samples)
    : IClassFixture<Chromium>, IClassFixture<SampleDesk>
{
    private string Address => $"/reports/{Uri.EscapeDataString(samples.Article)}";

    [Fact]
    public async Task Keys_GoFromClaimToClaimAndLightItsWords()
    {
        var page = await chromium.OpenAsync(samples.Desk);
        await page.GotoAsync(Address);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");

        Assert.Equal("c1", await page.Locator(".card.lit").GetAttributeAsync("id"));
        Assert.NotEqual(0, await page.Locator("[data-claims~='1'].lit").CountAsync());
    }

    [Fact]
    public async Task Words_WithoutScript_LeadToTheirCardAndBack()
    {
        var page = await chromium.OpenAsync(samples.Desk);
        await page.RouteAsync("**/*.js", route => route.AbortAsync());
        await page.GotoAsync(Address);

        await page.Locator("#w1").ClickAsync();
        Assert.EndsWith("#c1", page.Url, StringComparison.Ordinal);
        await page.Locator("#c1 a.number").ClickAsync();

        Assert.EndsWith("#w1", page.Url, StringComparison.Ordinal);
    }
}
