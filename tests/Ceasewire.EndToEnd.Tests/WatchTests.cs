using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.EndToEnd.Tests;

public sealed class WatchTests : IDisposable
{
    private const int MaxRounds = 12;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Ledger => _folder["ledger.db"];

    [Fact]
    public async Task Watch_AServerThatFailsInEveryWay_LosesNoItemAndDoublesNone()
    {
        await using var server = new FeedServer();
        string settings = Settings(server.Port);

        // Killed in the middle of its first round.
        using (var process = Exe.Start([], "watch", settings, "--ledger", Ledger))
        {
            await UntilAsync(() => Stored() >= 1 || process.HasExited);
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        await RoundAsync(settings);
        await server.DieAsync();
        var dead = await RoundAsync(settings);
        server.Start();
        var beside = await RoundAsync(Settings(server.Port, "http://127.0.0.1:1/dead"));
        settings = Settings(server.Port);
        (server.Items, server.Cut, server.Unchanged) = (10, 1, 0);
        int rounds = 0;
        while (Waiting() > 0 || server.Unchanged == 0)
        {
            Assert.True(++rounds <= MaxRounds);
            await RoundAsync(settings);
        }

        Assert.Equal(3, dead.ExitCode);
        Assert.Contains($"http://127.0.0.1:{server.Port}/rss: ", dead.Talk, StringComparison.Ordinal);
        Assert.Equal(3, beside.ExitCode);
        Assert.Contains("http://127.0.0.1:1/dead: ", beside.Talk, StringComparison.Ordinal);
        Assert.StartsWith("2 feeds asked, 1 failed; ", beside.Text, StringComparison.Ordinal);
        Assert.Equal(
            Enumerable.Range(1, 10).Select(FeedServer.TextOf).Order(StringComparer.Ordinal),
            Texts(Ledger).Select(text => text.Trim().Split('\n')[^1]).Order(StringComparer.Ordinal));
        Assert.Equal(
            10, Query<int>("SELECT count(*) FROM printing WHERE published = '2026-11-26' AND outlet = 'Wire'"));
        Assert.Equal(10, Query<int>("SELECT count(*) FROM capture"));
        Assert.Equal(0, (await Exe.RunAsync("verify", "--read-again", "--ledger", Ledger)).ExitCode);

        // What is handed over can be read by others, and says the same to them.
        string warc = _folder["kept.warc.gz"];
        await Exe.RunAsync("archive", "export", "--out", warc, "--ledger", Ledger);
        string other = _folder["other.db"];
        await Exe.RunAsync("add", warc, "--ledger", other);
        Assert.Equal(Texts(Ledger).Order(StringComparer.Ordinal), Texts(other).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await Exe.RunAsync("verify", "--ledger", other)).ExitCode);
    }

    [Fact]
    public async Task Watch_AnAddressOfTheMachineItself_IsRefusedUnlessTheSettingsNameIt()
    {
        await using var server = new FeedServer();
        string settings = _folder["watch.yaml"];
        await File.WriteAllTextAsync(
            settings,
            string.Create(CultureInfo.InvariantCulture, $"feeds:\n- url: http://127.0.0.1:{server.Port}/rss\n"),
            Cancellation);

        var run = await RoundAsync(settings);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("not on the public internet", run.Talk, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task UntilAsync(Func<bool> isDone)
    {
        while (!isDone())
        {
            await Task.Delay(20, Cancellation);
        }
    }

    private Task<Run> RoundAsync(string settings) => Exe.RunAsync("watch", settings, "--once", "--ledger", Ledger);

    private string Settings(int port, params string[] others)
    {
        string path = _folder["watch.yaml"];
        File.WriteAllText(
            path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                every: 0s
                delay: 0s
                time: 1s
                allow: [127.0.0.1]
                feeds:
                  - url: http://127.0.0.1:{port}/rss
                    outlet: Wire

                """) + string.Concat(others.Select(other => $"  - url: {other}\n")));
        return path;
    }

    private int Stored() =>
        File.Exists(Ledger) && Query<bool>("SELECT count(*) FROM sqlite_master WHERE name = 'feed_item'")
            ? Query<int>("SELECT count(*) FROM feed_item WHERE state = 'added'")
            : 0;

    private int Waiting() => Query<int>("SELECT count(*) FROM feed_item WHERE state = 'waiting'");

    private static IEnumerable<string> Texts(string ledger)
    {
        using var connection = Connect(ledger);
        return connection.Query<string>("SELECT text FROM article");
    }

    private T? Query<T>(string sql)
    {
        using var connection = Connect(Ledger);
        return connection.ExecuteScalar<T>(sql);
    }

    private static SqliteConnection Connect(string ledger) =>
        new($"Data Source={ledger};Pooling=False;Default Timeout=5");
}
