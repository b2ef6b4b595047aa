using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Briefs;
using Ceasewire.Store.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.EndToEnd.Tests;

public sealed partial class LedgerTests : IDisposable
{
    private const int Articles = 400;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Ledger => _folder["ledger.db"];

    [Fact]
    public async Task Add_TheSameArticlesTwice_ChangesNothing()
    {
        var first = await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);
        var reports = await ReportsAsync();
        var second = await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);

        Assert.StartsWith(
            $"{reports.Count} added, 0 printed again, 0 read again, 0 unchanged",
            first.Text,
            StringComparison.Ordinal);
        Assert.StartsWith(
            $"0 added, 0 printed again, 0 read again, {reports.Count} unchanged",
            second.Text,
            StringComparison.Ordinal);
        Assert.Equal(reports.Select(report => report.Id), (await ReportsAsync()).Select(report => report.Id));
    }

    [Fact]
    public async Task Add_KilledHalfWay_KeepsWhatWasStoredAndGoesOnLater()
    {
        byte[] lines = Encoding.UTF8.GetBytes(
            string.Concat(
                Enumerable
                    .Range(0, Articles)
                    .Select(i =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{{\"name\":\"{i}\",\"text\":\"Government forces shelled quarter number {i} on Wednesday.\"}}\n"))));
        using (var process = Exe.Start([], "add", "-", "--from", "jsonl", "--ledger", Ledger))
        {
            // The input stays open, so the program is still waiting for more when it is killed.
            await process.StandardInput.BaseStream.WriteAsync(lines.AsMemory(0, lines.Length / 2), Cancellation);
            await process.StandardInput.BaseStream.FlushAsync(Cancellation);
            await UntilStoredAsync();
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        int before = Query<int>("SELECT count(*) FROM reading");
        var run = await Exe.RunAsync(lines, [], "add", "-", "--from", "jsonl", "--ledger", Ledger);

        Assert.InRange(before, 1, Articles - 1);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            (Articles, Articles),
            (Query<int>("SELECT count(*) FROM reading"), Query<int>("SELECT count(*) FROM printing")));
        Assert.Equal("ok", Query<string>("PRAGMA integrity_check"));
        Assert.StartsWith(
            $"{Articles - before} added, 0 printed again, 0 read again, {before} unchanged",
            run.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_EveryCitation_StandsInItsArticle()
    {
        await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);
        var reports = await ReportsAsync();
        var texts = reports.ToDictionary(report => report.Name, report => new CodePoints(report.Text));

        var brief = BriefWriter.Write(reports);

        var citations = brief
            .Sections.SelectMany(section => section.Groups)
            .SelectMany(group => group.Lines)
            .SelectMany(line => line.Citations)
            .ToList();
        Assert.True(citations.Count > 50);
        Assert.All(citations, citation => Assert.All(citation.Locations, location =>
            Assert.Equal(citation.Words, texts[location.Article][location.Start, location.End])));
    }

    [Fact]
    public async Task Brief_OfTheSamples_HasEverySectionInBothForms()
    {
        string[] sections =
        [
            "Truces",
            "Positions on a truce",
            "Talks",
            "Who is said to hold what",
            "Attacks",
            "Harm to people and evacuations",
            "Disputed",
            "What cannot be trusted",
        ];

        var terminal = await Exe.RunAsync("brief", Exe.Samples, "--ledger", Ledger);
        var markdown = await Exe.RunAsync("brief", "--format", "markdown", "--ledger", Ledger);

        Assert.Equal(
            sections.Select(section => section.ToUpperInvariant()),
            terminal.Lines.Where(line => SectionHeading().IsMatch(line)));
        Assert.Equal(
            sections,
            markdown.Lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        Assert.DoesNotContain("Nothing is said", markdown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_ShowsTheWordsTheRuleAndTheTree()
    {
        await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);
        var claim = (await ReportsAsync())[0].Reading.Claims[0];

        var run = await Exe.RunAsync("explain", claim.Id[..10], "--ledger", Ledger);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(claim.Rule, run.Text, StringComparison.Ordinal);
        Assert.Contains(Printable.Of(claim.Quote.Exact), run.Text, StringComparison.Ordinal);
        Assert.Contains("◄ trigger", run.Text, StringComparison.Ordinal);
        Assert.Matches(@"certainty +[+-]\d\.\d that it has happened, [+-]\d\.\d that it is so at any time", run.Text);
    }

    [Fact]
    public async Task Explain_ShowsTheReadingsOfThePlace()
    {
        string article = _folder["raid.txt"];
        await File.WriteAllTextAsync(article, "Jets bombed Paris, Texas, on Monday.", Cancellation);
        await Exe.RunAsync("add", article, "--ledger", Ledger);
        var claim = Assert.Single((await ReportsAsync())[0].Reading.Claims);

        var run = await Exe.RunAsync("explain", claim.Id[..10], "--ledger", Ledger);

        Assert.Contains("% Paris, Texas, USA", run.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("^[A-Z ]+$", RegexOptions.NonBacktracking)]
    private static partial Regex SectionHeading();

    private async Task<IReadOnlyList<Report>> ReportsAsync()
    {
        using var store = SqliteStore.Open(Ledger);
        return await store.ReportsAsync(Cancellation);
    }

    private async Task UntilStoredAsync()
    {
        while (!File.Exists(Ledger) || Query<int>("SELECT count(*) FROM sqlite_master WHERE name = 'reading'") == 0
            || Query<int>("SELECT count(*) FROM reading") == 0)
        {
            await Task.Delay(50, Cancellation);
        }
    }

    private T? Query<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Ledger};Pooling=False");
        return connection.ExecuteScalar<T>(sql);
    }
}
