using System.Globalization;
using Microsoft.Playwright;

namespace Ceasewire.Server.Tests.Browser;

/// <summary>The map, the timeline and the list show the same claims.</summary>
public sealed class MapTests(Chromium chromium, SampleDesk samples)
    : IClassFixture<Chromium>, IClassFixture<SampleDesk>
{
    private const int Attempts = 5;
    private const float MillisecondsBetween = 3000;

    [Fact]
    public async Task Map_DrawsEveryPlaceWithoutAskingTheNetwork()
    {
        var page = await chromium.OpenAsync(samples.Desk);
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync("/map");
        await page.Locator("#map[data-ready]").WaitForAsync();

        int drawn = int.Parse(
            (await page.Locator("#map").GetAttributeAsync("data-ready"))!, CultureInfo.InvariantCulture);
        Assert.InRange(drawn, 2, 500);
        Assert.All(asked, url => Assert.StartsWith(samples.Desk.Address.ToString(), url, StringComparison.Ordinal));
        Assert.NotEqual("0", await page.Locator("#map").GetAttributeAsync("data-names"));
    }

    [Fact]
    public async Task Timeline_Brushed_PutsTheDaysIntoTheAddress()
    {
        var page = await chromium.OpenAsync(samples.Desk);
        await page.GotoAsync("/map");
        await page.Locator("svg.timeline[data-ready]").WaitForAsync();
        await page.Locator("#map[data-ready]").WaitForAsync();
        var timeline = page.Locator("svg.timeline");
        var box = (await timeline.BoundingBoxAsync())!;

        // On a busy machine the browser may take a movement of the mouse for none: drag until the address says so.
        for (int attempt = 0; attempt < Attempts && !page.Url.Contains("from=", StringComparison.Ordinal); attempt++)
        {
            await timeline.DragToAsync(timeline, new()
            {
                SourcePosition = new() { X = box.Width * 0.2f, Y = 5 },
                TargetPosition = new() { X = box.Width * 0.5f, Y = 5 },
            });
            await page.WaitForTimeoutAsync(MillisecondsBetween);
        }

        await page.WaitForURLAsync("**/map?*from=*&to=*", new() { WaitUntil = WaitUntilState.Commit });

        Assert.NotEqual("", await page.Locator("#from").InputValueAsync());
        Assert.NotEqual("", await page.Locator("#to").InputValueAsync());
    }
}
