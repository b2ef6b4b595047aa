using System.Text;
using System.Text.Json;
using Ceasewire.Server.Live;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Server.Tests;

/// <summary>Reports that come in while the desk is open.</summary>
public sealed class LiveTests
{
    private const string Text = "IDLIB, Jan 3 - Rebels accepted a ceasefire on Tuesday, Turkey's foreign ministry said.";

    [Fact]
    public async Task Report_HandedIn_IsReadAndToldToOpenPages()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var desk = await Desk.OpenAsync();
        using var events = await desk.Client.GetStreamAsync(new Uri("/api/v1/events", UriKind.Relative), cancellation);
        using var lines = new StreamReader(events);
        using var body = new StringContent(Text, Encoding.UTF8, "text/plain");

        using var answer = await desk.Client.PostAsync(
            new Uri("/api/v1/reports?name=wire.txt&title=Talks&published=2017-01-03", UriKind.Relative), body, cancellation);

        using var taken = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation));
        Assert.Equal("added", taken.RootElement[0].GetProperty("outcome").GetString());
        Assert.Equal("event: report", await lines.ReadLineAsync(cancellation));
        Assert.Contains("\"title\":\"Talks\"", await lines.ReadLineAsync(cancellation), StringComparison.Ordinal);
        Assert.Contains("Talks", await desk.PageAsync("/reports"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_HandedIn_KeepsItsBytesAndGivesIncidents()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var desk = await Desk.OpenAsync();
        const string page = "<html><body><article><p>ALEPPO, Dec 8 - Shelling killed 12 people in Aleppo on Thursday, "
            + "the Red Crescent said.</p></article></body></html>";
        using var body = new StringContent(page, Encoding.UTF8, "text/html");

        using var answer = await desk.Client.PostAsync(
            new Uri("/api/v1/reports?name=page.html&published=2016-12-08&url=https://news.example/1", UriKind.Relative),
            body,
            cancellation);

        using var incidents = JsonDocument.Parse(await desk.PageAsync("/incidents.json"));
        Assert.NotEmpty(incidents.RootElement.EnumerateArray());
        using var store = SqliteStore.Open(desk.Ledger);
        string original = Assert.Single(store.Originals.Hashes());
        using var kept = new StreamReader(store.Originals.Open(original));
        Assert.Equal(page, await kept.ReadToEndAsync(cancellation));
        var verdict = store.Verify(Reconversion.Read, null, cancellation);
        Assert.Empty(verdict.Differences);
        Assert.Contains(verdict.Checked, check => check.What.Contains("original", StringComparison.Ordinal) && check.Count == 1);
        using var taken = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation));
        string address = $"/reports/{Uri.EscapeDataString(taken.RootElement[0].GetProperty("article").GetString()!)}";
        string proof = await desk.PageAsync(address);
        Assert.Contains(original, proof, StringComparison.Ordinal);
        Assert.Contains("the kept bytes are those that came in", proof, StringComparison.Ordinal);

        await File.AppendAllTextAsync(Path.Combine(store.Originals.Path, original[..2], original[2..]), "!", cancellation);

        Assert.Contains("its bytes have the hash ", await desk.PageAsync(address), StringComparison.Ordinal);
        using var archive = JsonDocument.Parse(await desk.PageAsync($"/api/v1{address}/archive"));
        Assert.True(archive.RootElement.GetProperty("is_whole").GetBoolean());
        Assert.Equal("differs", archive.RootElement.GetProperty("originals")[0].GetProperty("check").GetString());
    }

    [Fact]
    public async Task Report_OfNoText_IsRefusedWithItsReason()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var desk = await Desk.OpenAsync();
        using var body = new ByteArrayContent([0, 1, 2, 3, 4]);

        using var answer = await desk.Client.PostAsync(
            new Uri("/api/v1/reports?name=a.txt", UriKind.Relative), body, cancellation);

        using var taken = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation));
        Assert.Equal("refused", taken.RootElement[0].GetProperty("outcome").GetString());
        Assert.NotEqual("", taken.RootElement[0].GetProperty("problem").GetString());
    }
}
