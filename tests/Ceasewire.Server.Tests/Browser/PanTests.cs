using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Ceasewire.Server.Tests.Browser;

/// <summary>The map of a ledger with very many places.</summary>
public sealed class PanTests(Chromium chromium, SampleDesk samples, ITestOutputHelper output)
    : IClassFixture<Chromium>, IClassFixture<SampleDesk>
{
    private const int Places = 20_000;

    // So many take some milliseconds.
    private const int MostDrawn = 4_000;

    [Fact]
    public async Task Map_OfTwentyThousandPlaces_ShowsEachAndDrawsFew()
    {
        var page = await chromium.OpenAsync(samples.Desk);
        await page.RouteAsync(
            "**/places.json*",
            route => route.FulfillAsync(new() { ContentType = "application/json", Body = Many() }));
        await page.AddInitScriptAsync(
            """
            window.long = [];
            new PerformanceObserver((list) => list.getEntries().forEach((task) => window.long.push(Math.round(task.duration)))).observe({ type: "longtask" });
            """);
        await page.GotoAsync("/map");
        await page.Locator("#map[data-ready='20000']").WaitForAsync();
        var box = (await page.Locator("#map").BoundingBoxAsync())!;
        string loading = await page.EvaluateAsync<string>("JSON.stringify(window.long.splice(0))");
        await page.EvaluateAsync(
            """
            () => {
              window.frames_ = [];
              let last = performance.now();
              const tick = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(tick); };
              requestAnimationFrame(tick);
            }
            """);

        for (int drag = 0; drag < 6; drag++)
        {
            await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(
                box.X + (box.Width / 2) + (drag % 2 == 0 ? 300 : -300), box.Y + (box.Height / 2) + 60, new() { Steps = 40 });
            await page.Mouse.UpAsync();
            await page.WaitForTimeoutAsync(400);
        }

        string panning = await page.EvaluateAsync<string>("JSON.stringify(window.long)");
        string frames = await page.EvaluateAsync<string>(
            "(() => { const f = window.frames_.sort((a, b) => a - b); const at = (p) => f[Math.floor(p * (f.length - 1))].toFixed(0); return `${f.length} frames, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`; })()");
        int drawn = int.Parse((await page.Locator("#map").GetAttributeAsync("data-drawn"))!, CultureInfo.InvariantCulture);
        Assert.InRange(drawn, 100, MostDrawn);
        output.WriteLine($"{drawn} circles. Long tasks while loading: {loading}; while panning: {panning}; {frames}");
    }

    private static string Many()
    {
        var random = new Random(3);
        return JsonSerializer.Serialize(Enumerable.Range(0, Places).Select(i => new
        {
            key = $"k{i}",
            name = $"Town {i}",
            country = "SYR",
            latitude = 32 + (random.NextDouble() * 6),
            longitude = 34 + (random.NextDouble() * 9),
            precision = i % 10 == 0 ? "near" : "settlement",
            radius_km = i % 10 == 0 ? 15 : 5,
            claims = 1 + (i % 40),
            type = "ASSAULT",
            first = "2016-12-01",
            last = "2016-12-20",
        }));
    }
}
