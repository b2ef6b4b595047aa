using Microsoft.Playwright;

namespace Ceasewire.Server.Tests.Browser;

/// <summary>One browser for all tests of a class. Tests skip with the reason where the machine has none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A new window of that width.</summary>
    /// <param name="colours">Light or dark.</param>
    public async Task<IPage> OpenAsync(Desk desk, ColorScheme colours = ColorScheme.Light, int width = 1400)
    {
        Assert.SkipUnless(
            _browser is not null, $"There is no {Path}. Install Debian's chromium to test pages in a browser.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = desk.Address.ToString(),
            ColorScheme = colours,
            ViewportSize = new() { Width = width, Height = 900 },
            BypassCSP = false,
        });
        // A busy machine is slow, not broken.
        context.SetDefaultTimeout(90_000);
        return await context.NewPageAsync();
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
