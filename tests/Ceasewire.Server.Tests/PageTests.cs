using System.Net;
using System.Text.Json;

namespace Ceasewire.Server.Tests;

public sealed class PageTests(SampleDesk samples) : IClassFixture<SampleDesk>
{
    private Desk Desk => samples.Desk;

    [Fact]
    public async Task Pages_AllowNoScriptButTheDesksOwn()
    {
        foreach (var (_, address) in samples.Pages)
        {
            using var answer = await Desk.GetAsync(address);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Pages_HoldNoInlineScriptOrStyle()
    {
        foreach (var (_, address) in samples.Pages)
        {
            string page = await Desk.PageAsync(address);

            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
            Assert.DoesNotMatch("<script(?![^>]* src=)", page);
            Assert.DoesNotMatch(" on[a-z]+=", page);
        }
    }

    [Theory]
    [InlineData("/today")]
    [InlineData("/map", "?type=assault")]
    [InlineData("/review")]
    [InlineData("/families")]
    [InlineData("/reports")]
    [InlineData("/disputes")]
    [InlineData("/sources")]
    [InlineData("/claims")]
    [InlineData("/places", "?from=2016-12-10")]
    [InlineData("/incidents")]
    [InlineData("/truces")]
    [InlineData("/control")]
    [InlineData("/changes", "?since=2016-12-14")]
    [InlineData("/search", "?q=truce")]
    public async Task Lists_HaveTheSameRowsAsJsonAndCsv(string address, string query = "")
    {
        using var json = JsonDocument.Parse(await Desk.PageAsync($"{address}.json{query}"));
        using var api = JsonDocument.Parse(await Desk.PageAsync($"/api/v1{address}{query}"));
        string csv = await Desk.PageAsync($"{address}.csv{query}");

        int rows = json.RootElement.GetArrayLength();
        Assert.NotEqual(0, rows);
        Assert.Equal(rows, api.RootElement.GetArrayLength());
        string[] columns = [.. json.RootElement[0].EnumerateObject().Select(field => field.Name)];
        string[] lines = csv.Split("\r\n");
        Assert.Equal(string.Join(',', columns), lines[0]);
        Assert.True(lines.Length >= rows + 2);
    }

    [Fact]
    public async Task Report_MarksEveryClaimInTheTextAndGivesItACard()
    {
        string address = $"/reports/{Uri.EscapeDataString(samples.Article)}";
        using var reading = JsonDocument.Parse(await Desk.PageAsync($"{address}.json"));

        string page = await Desk.PageAsync(address);

        int claims = reading.RootElement.GetProperty("claims").GetArrayLength();
        Assert.NotEqual(0, claims);
        for (int claim = 1; claim <= claims; claim++)
        {
            Assert.Contains($"id=\"w{claim}\" href=\"#c{claim}\"", page, StringComparison.Ordinal);
            Assert.Contains($"id=\"c{claim}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("class=\"note\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OpenedAtWords_MarksThem()
    {
        string page = await Desk.PageAsync($"/reports/{Uri.EscapeDataString(samples.Article)}?at=0-6");

        Assert.Contains("id=\"words\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/sha256:none")]
    [InlineData("/reports/sha256:none.json")]
    [InlineData("/assets/none.js")]
    public async Task Address_OfNothing_IsNotFound(string address)
    {
        using var answer = await Desk.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Scripts_WeighAtMostHundredKilobytesCompressed()
    {
        long weight = 0;
        foreach (string file in Directory.EnumerateFiles(
            Path.Combine(Samples.Root, "src/Ceasewire.Server/Assets"), "*.js", SearchOption.AllDirectories))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/assets/{Path.GetFileName(file)}");
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using var answer = await Desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
            weight += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(weight, 1000, 100_000);
    }

    [Fact]
    public async Task OpenApi_TellsOfEveryRouteOfTheApi()
    {
        using var description = JsonDocument.Parse(await Desk.PageAsync("/openapi/v1.json"));

        string[] paths = [.. description.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name)];
        Assert.Contains("/api/v1/reports/{id}", paths);
        Assert.All(paths, path => Assert.StartsWith("/api/v1/", path, StringComparison.Ordinal));
    }
}
