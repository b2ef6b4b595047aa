using System.Text.Json.Nodes;
using Ceasewire.Ledger;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>What a ledger says over time, through the built program.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Ledger => _folder["ledger.db"];

    [Theory]
    [InlineData("truce", "ceasewire.truce/1")]
    [InlineData("control", "ceasewire.control/1")]
    [InlineData("changes", "ceasewire.change/1", "--since", "2016-12-13")]
    public async Task Json_EveryQuote_StandsInItsArticle(string command, string format, params string[] options)
    {
        await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);
        var texts = await TextsAsync();

        var run = await Exe.RunAsync([command, "--ledger", Ledger, "--format", "json", .. options]);

        Assert.Equal(0, run.ExitCode);
        JsonNode[] lines = [.. run.Lines.Select(line => JsonNode.Parse(line)!)];
        Assert.All(lines, line => Assert.Equal(format, (string?)line["format"]));
        JsonNode[] claims = [.. lines.SelectMany(line => line["claims"]!.AsArray()).OfType<JsonNode>()];
        Assert.True(claims.Length > 5);
        Assert.All(claims, claim => Assert.All((string[])["trigger", "quote"], words => Assert.Equal(
            (string?)claim[words]!["exact"],
            texts[(string)claim["article"]!][(int)claim[words]!["start"]!, (int)claim[words]!["end"]!])));
    }

    [Fact]
    public async Task Truce_OfTheSamples_GoesFromRejectionToForceToViolation()
    {
        await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);

        var run = await Exe.RunAsync("truce", "--place", "Aleppo", "--ledger", Ledger, "--format", "json");

        var aleppo = run.Lines.Select(line => JsonNode.Parse(line)!)
            .Single(truce => (string?)truce["scene"]!["name"] == "Aleppo");
        Assert.Equal(
            ["rejected", "in-force", "violated"],
            aleppo["statuses"]!.AsArray().Select(change => (string?)change!["status"]));
    }

    [Fact]
    public async Task Brief_AsHtml_IsOnePageOfTheFilteredLedger()
    {
        await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);

        var whole = await Exe.RunAsync("brief", "--ledger", Ledger, "--format", "html");
        var part = await Exe.RunAsync("brief", "--ledger", Ledger, "--format", "html", "--period", "2016-12-13/..");

        Assert.StartsWith("<!DOCTYPE html>", whole.Text, StringComparison.Ordinal);
        Assert.EndsWith("</html>", whole.Text.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", whole.Text, StringComparison.OrdinalIgnoreCase);
        Assert.True(part.Text.Length < whole.Text.Length);
    }

    [Theory]
    [InlineData("truce")]
    [InlineData("control")]
    [InlineData("change")]
    public async Task Schema_NamesTheFormat(string record)
    {
        var schema = JsonNode.Parse((await Exe.RunAsync("schema", record)).Text)!;

        Assert.Equal($"ceasewire.{record}/1", (string?)schema["properties"]!["format"]!["const"]);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Dictionary<string, CodePoints>> TextsAsync()
    {
        using var store = SqliteStore.Open(Ledger);
        var reports = await store.ReportsAsync(TestContext.Current.CancellationToken);
        return reports.ToDictionary(report => report.Id, report => new CodePoints(report.Text));
    }
}
