using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace Ceasewire.Server.Tests.Browser;

/// <summary>Deciding by keyboard.</summary>
public sealed class ReviewTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Keys_Decide_Skip_AndUndo()
    {
        await using var desk = await Desk.OpenAsync(Samples.All());
        var page = await chromium.OpenAsync(desk);
        await page.GotoAsync("/review");
        string first = await ClaimAsync(page);

        await PressAsync(page, "a");
        await page.WaitForURLAsync("**/review?after=*");
        string second = await ClaimAsync(page);
        await PressAsync(page, "s");
        await page.WaitForURLAsync($"**/review?after={second}");
        string third = await ClaimAsync(page);
        await PressAsync(page, "r");
        await page.WaitForURLAsync($"**/review?after={third}");
        await PressAsync(page, "u");
        await page.WaitForURLAsync("**/review?claim=*");

        using var decisions = JsonDocument.Parse(await desk.PageAsync("/decisions.json"));
        Assert.Equal(
            ["accept", "reject", "undo"],
            decisions.RootElement.EnumerateArray().Select(decision => decision.GetProperty("ruling").GetString()));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Words_ChosenInTheText_BecomeTheWordsOfAField()
    {
        await using var desk = await Desk.OpenAsync(Samples.All());
        var page = await chromium.OpenAsync(desk);
        await page.GotoAsync("/review");

        await PressAsync(page, "e");
        await page.Locator("#passage mark.trigger").SelectTextAsync();
        string words = await page.Locator("#passage mark.trigger").InnerTextAsync();
        await page.Locator("button.words[data-field=place]").ClickAsync();
        await page.Locator("button[value=amend]").ClickAsync();
        await page.WaitForURLAsync("**/review?after=*");

        using var decisions = JsonDocument.Parse(await desk.PageAsync("/decisions.json"));
        Assert.Equal($"place: {words}", decisions.RootElement[0].GetProperty("amended").GetString());
    }

    [Fact]
    public async Task Decisions_ByKeyboard_AreFasterThanTwentyAMinute()
    {
        await using var desk = await Desk.OpenAsync(Samples.All());
        var page = await chromium.OpenAsync(desk);
        await page.GotoAsync("/review");
        var watch = Stopwatch.StartNew();

        for (int i = 0; i < 20; i++)
        {
            string before = await ClaimAsync(page);
            await PressAsync(page, i % 3 == 0 ? "r" : "a");
            await NextAsync(page, before);
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    /// <summary>Presses a key once the page hears keys.</summary>
    private static async Task PressAsync(IPage page, string key)
    {
        await page.Locator("html[data-keys]").WaitForAsync();
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Waits for another claim than that.</summary>
    private static Task NextAsync(IPage page, string before) =>
        page.Locator($"#decide input[name=claim]:not([value='{before}'])")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });

    private static async Task<string> ClaimAsync(IPage page) =>
        await page.Locator("#decide input[name=claim]").InputValueAsync();
}
