namespace Ceasewire.Server.Tests.Browser;

/// <summary>In a browser too, no report runs a script.</summary>
public sealed class InjectionRunTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task NoPage_RunsWhatAReportSays()
    {
        await using var desk = await Desk.OpenAsync(Hostile.Articles());
        var page = await chromium.OpenAsync(desk);
        await page.AddInitScriptAsync("window.hit = 0;");
        page.Dialog += (_, dialog) => throw new InvalidOperationException($"A page said {dialog.Message}");
        string[] searches = [.. Injections.All.Select(attack => $"/search?q={Uri.EscapeDataString(attack)}")];

        foreach (string address in (await Hostile.PagesAsync(desk)).Concat(searches))
        {
            await page.GotoAsync(address);

            Assert.Equal(0, await page.EvaluateAsync<int>("window.hit"));
        }
    }
}
