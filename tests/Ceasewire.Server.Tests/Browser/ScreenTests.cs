using Ceasewire.Server.Access;
using Microsoft.Playwright;

namespace Ceasewire.Server.Tests.Browser;

/// <summary>Every page as readers see it: pictures are kept, and rules of access for all are checked on each.</summary>
public sealed class ScreenTests(Chromium chromium, SampleDesk samples)
    : IClassFixture<Chromium>, IClassFixture<SampleDesk>
{
    private const int Phone = 390;

    private static string AxePath => Path.Combine(Samples.Root, "src/Ceasewire.Server/node_modules/axe-core/axe.min.js");

    private static string Screens => Directory.CreateDirectory(Path.Combine(Samples.Root, "artifacts/screens")).FullName;

    [Theory]
    [InlineData("light", ColorScheme.Light, 1400)]
    [InlineData("dark", ColorScheme.Dark, 1400)]
    [InlineData("phone", ColorScheme.Light, Phone)]
    public async Task Pages_FitTheScreenAndLogNoError(string name, ColorScheme colours, int width)
    {
        var page = await chromium.OpenAsync(samples.Desk, colours, width);
        List<string> errors = [];
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : (string[])[]);
        page.PageError += (_, error) => errors.Add(error);

        foreach (var (picture, address) in samples.Pages)
        {
            await GoAsync(page, address);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"{picture}-{name}.png"), FullPage = true });

            int wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{address} is {wide} pixels wide on a screen of {width}.");
        }

        Assert.Empty(errors);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 1400)]
    [InlineData(ColorScheme.Light, Phone)]
    public async Task Pages_BreakNoRuleOfAxe(ColorScheme colours, int width)
    {
        var page = await chromium.OpenAsync(samples.Desk, colours, width);
        List<string> found = [];

        foreach (var (_, address) in samples.Pages)
        {
            await GoAsync(page, address);
            found.AddRange((await BrokenAsync(page)).Select(rule => $"{address} {rule}"));
        }

        Assert.Empty(found);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, Phone)]
    public async Task LoginPage_BreaksNoRuleOfAxe(ColorScheme colours, int width)
    {
        await using var desk = await Desk.OpenAsync(AccountFile.Empty.WithAccount("ada", Role.Reader, "a long enough secret"));
        var page = await chromium.OpenAsync(desk, colours, width);

        await page.GotoAsync("/today");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"login-{width}.png") });

        Assert.EndsWith("/login?to=%2Ftoday", page.Url, StringComparison.Ordinal);
        Assert.Empty(await BrokenAsync(page));
    }

    /// <summary>Rules of axe that a page breaks.</summary>
    private static async Task<string[]> BrokenAsync(IPage page)
    {
        Assert.SkipUnless(File.Exists(AxePath), "There is no axe-core. Run npm ci in src/Ceasewire.Server.");
        await page.EvaluateAsync(await File.ReadAllTextAsync(AxePath, TestContext.Current.CancellationToken));
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run()).violations.flatMap((rule) =>
              rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`))
            """);
    }

    /// <summary>Opens a page, and waits until its map is drawn where it has one.</summary>
    private static async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        if (address.StartsWith("/map", StringComparison.Ordinal))
        {
            await page.Locator("#map[data-ready]").WaitForAsync();
        }
    }
}
