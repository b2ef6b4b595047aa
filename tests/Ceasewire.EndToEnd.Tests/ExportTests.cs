using System.Text.Json.Nodes;
using Ceasewire.Ledger;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>Every format, of the samples, by the built program.</summary>
public sealed class ExportTests(SampleLedger ledger) : IClassFixture<SampleLedger>
{
    public static TheoryData<string, int> Columns => new()
    {
        { "acled", 31 },
        { "ucdp", 49 },
        { "gdelt1", 58 },
        { "gdelt2", 61 },
        { "gdelt-mentions", 16 },
        { "polecat", 40 },
        { "ceasefires", 87 },
        { "hxl", 28 },
    };

    public static TheoryData<string> JsonLines => ["plover", "ftm"];

    public static TheoryData<string> JsonDocuments =>
        ["geojson", "annotations", "annotation-positions", "claimreview"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Export_Tables_HaveTheirColumnsInEveryLine(string format, int columns)
    {
        var run = await RunAsync(format);

        char separator = format is "gdelt1" or "gdelt2" or "gdelt-mentions" or "polecat" ? '\t' : ',';
        Assert.True(run.Lines.Length > 1);
        Assert.All(run.Lines, line => Assert.Equal(columns, Cells(line, separator)));
    }

    [Theory]
    [MemberData(nameof(JsonLines))]
    public async Task Export_JsonLines_AreRecordsWithIds(string format)
    {
        var run = await RunAsync(format);

        string[] ids = [.. run.Lines.Select(line => (string)JsonNode.Parse(line)!["id"]!)];
        Assert.True(ids.Length > 50);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.DoesNotContain("", ids);
    }

    [Theory]
    [MemberData(nameof(JsonDocuments))]
    public async Task Export_JsonDocuments_HoldTheirItems(string format)
    {
        var run = await RunAsync(format);

        var items = JsonNode.Parse(run.Text)!.AsObject().Select(property => property.Value).OfType<JsonArray>().Last();
        Assert.True(items.Count > 50);
    }

    [Fact]
    public async Task Export_Claims_LeadBackToTheWords()
    {
        var texts = (await ReportsAsync()).ToDictionary(report => report.Id, report => new CodePoints(report.Text));

        var page = JsonNode.Parse((await RunAsync("annotations")).Text)!;

        Assert.All(page["items"]!.AsArray(), annotation =>
        {
            var selectors = annotation!["target"]!["selector"]!.AsArray();
            string article = ((string)annotation["target"]!["source"]!["id"]!)["urn:ceasewire:article:".Length..];
            Assert.Equal(
                (string?)selectors[0]!["exact"],
                texts[article][(int)selectors[1]!["start"]!, (int)selectors[1]!["end"]!]);
        });
    }

    [Fact]
    public async Task Export_Mentions_NameClaimsOfTheLedgerAndEventsOfTheOtherTable()
    {
        var claims = (await ReportsAsync())
            .SelectMany(report => report.Reading.Claims)
            .Select(claim => claim.Id)
            .ToHashSet();

        string[][] mentions = [.. (await RunAsync("gdelt-mentions")).Lines.Select(line => line.Split('\t'))];
        string[][] events = [.. (await RunAsync("gdelt2")).Lines.Select(line => line.Split('\t'))];

        Assert.All(mentions, mention => Assert.Contains(mention[^1], claims));
        Assert.Equal(events.Select(one => one[0]).Order(), mentions.Select(one => one[0]).Distinct().Order());
    }

    [Fact]
    public async Task Export_ToAFile_WritesTheSameAndTheMetadataBesideIt()
    {
        string file = ledger.Folder["claims.csv"];

        var toFile = await RunAsync("csv", "--out", file);
        var toOutput = await RunAsync("csv");

        Assert.Empty(toFile.Output);
        Assert.Equal(toOutput.Output, await File.ReadAllBytesAsync(file, Cancellation));
        var metadata = JsonNode.Parse(await File.ReadAllTextAsync($"{file}-metadata.json", Cancellation))!;
        Assert.Equal("claims.csv", (string?)metadata["url"]);
        Assert.Equal(
            toOutput.Lines[0].Split(','),
            metadata["tableSchema"]!["columns"]!.AsArray().Select(column => (string?)column!["name"]));
    }

    [Fact]
    public async Task Export_OfAPeriod_HoldsOnlyIt()
    {
        var all = await RunAsync("csv");
        var some = await RunAsync("csv", "--period", "2016-12-13");

        Assert.InRange(some.Lines.Length, 2, all.Lines.Length - 1);
        Assert.Subset(all.Lines.ToHashSet(), some.Lines.ToHashSet());
    }

    [Fact]
    public async Task Export_UnknownFormat_IsWrongUsageThatNamesTheOthers()
    {
        var run = await Exe.RunAsync("export", "xlsx", "--ledger", ledger.File);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("acled", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WithoutALedger_FailsAndMakesNone()
    {
        string missing = ledger.Folder["missing.db"];

        var run = await Exe.RunAsync("export", "acled", "--ledger", missing);

        Assert.Equal(1, run.ExitCode);
        Assert.False(File.Exists(missing));
    }

    /// <summary>Counts separators outside quotation marks, and one more.</summary>
    private static int Cells(string line, char separator)
    {
        bool isQuoted = false;
        int cells = 1;
        foreach (char letter in line)
        {
            isQuoted ^= letter == '"';
            cells += letter == separator && !isQuoted ? 1 : 0;
        }

        return cells;
    }

    private async Task<Run> RunAsync(string format, params string[] options)
    {
        var run = await Exe.RunAsync(["export", format, "--ledger", ledger.File, .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Talk));
        return run;
    }

    private async Task<IReadOnlyList<Report>> ReportsAsync()
    {
        using var store = SqliteStore.Open(ledger.File);
        return await store.ReportsAsync(Cancellation);
    }
}

/// <summary>A ledger of the samples, made once.</summary>
public sealed class SampleLedger : IAsyncLifetime
{
    internal TemporaryFolder Folder { get; } = new();

    internal string File => Folder["ledger.db"];

    public async ValueTask InitializeAsync()
    {
        var run = await Exe.RunAsync("add", Exe.Samples, "--ledger", File);
        Assert.Equal(0, run.ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
