using Microsoft.Playwright;

namespace Ceasewire.Server.Tests.Browser;

/// <summary>
/// Takes the pictures of the guide, into the folder that CEASEWIRE_SCREENS names from the repository's root, else beside
/// the other screens.
/// </summary>
public sealed class GuideTests(Chromium chromium, SampleDesk samples)
    : IClassFixture<Chromium>, IClassFixture<SampleDesk>
{
    private const int Width = 1200;
    private const int Height = 800;
    private const int Quality = 75;

    private static readonly string[] Names = ["add", "review", "changes", "map", "incident", "truce", "report"];

    private static string Folder => Directory.CreateDirectory(Path.Combine(
        Samples.Root, Environment.GetEnvironmentVariable("CEASEWIRE_SCREENS") ?? "artifacts/screens/guide")).FullName;

    [Fact]
    public async Task Pages_OfTheGuide_HaveTheirPictures()
    {
        string guide = await File.ReadAllTextAsync(
            Path.Combine(Samples.Root, "docs/guide/desk.md"), TestContext.Current.CancellationToken);
        var page = await chromium.OpenAsync(samples.Desk, ColorScheme.Light, Width);
        await page.SetViewportSizeAsync(Width, Height);

        foreach (var (name, address) in samples.Pages.Where(page => Names.Contains(page.Name)))
        {
            await page.GotoAsync(address);
            if (name == "map")
            {
                await page.Locator("#map[data-ready]").WaitForAsync();
            }

            await page.ScreenshotAsync(
                new() { Path = Path.Combine(Folder, $"{name}.jpg"), Type = ScreenshotType.Jpeg, Quality = Quality });

            Assert.Contains($"({name}.jpg)", guide, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Samples.Root, "docs/guide", $"{name}.jpg")), $"docs/guide has no {name}.jpg.");
        }
    }
}
