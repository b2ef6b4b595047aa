using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>
/// The desk's server is killed amid review and upload: what it has acknowledged is there. As often as
/// CEASEWIRE_KILLS says, or a few times.
/// </summary>
public sealed class DeskKillTests(ITestOutputHelper output) : IDisposable
{
    private const int UsualKills = 3;
    private const int Reviewers = 2;
    private const int LongestLife = 3_000;

    private static readonly string[] Rulings = ["accept", "reject", "undo"];
    private static readonly string[] Cities = ["Homs", "Hama", "Idlib", "Raqqa", "Daraa"];

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<long, string> _decided = new();
    private readonly ConcurrentDictionary<string, string> _added = new();
    private readonly Random _random = new(7);
    private string[]? _claims;
    private int _sent;
    private int _unanswered;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Ledger => _folder["ledger.db"];

    [Fact]
    public async Task Serve_KilledAmidReviewAndUpload_LosesNothingThatItAcknowledged()
    {
        int kills = Times.Asked("CEASEWIRE_KILLS", UsualKills);
        Assert.Equal(0, (await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger)).ExitCode);

        for (int round = 0; round < kills; round++)
        {
            await LiveAndDieAsync();
            using var ledger = new SqliteConnection($"Data Source={Ledger};Pooling=False");
            var decisions = ledger.Query<(long Key, string Said)>("SELECT key, claim || ' ' || ruling FROM decision")
                .ToDictionary(decision => decision.Key, decision => decision.Said);
            Assert.All(_decided, said => Assert.Equal(said.Value, decisions.GetValueOrDefault(said.Key)));
            var articles = ledger.Query<string>("SELECT id FROM article").ToHashSet();
            Assert.All(_added.Keys, article => Assert.Contains(article, articles));
        }

        output.WriteLine(
            $"{kills} kills, {_decided.Count} decisions and {_added.Count} reports acknowledged, {_unanswered} cut off.");
        Assert.True(_decided.Count >= kills, "The server was killed before anybody decided.");
        var verdict = await Exe.RunAsync("verify", "--read-again", "--ledger", Ledger);
        Assert.True(verdict.ExitCode == 0, verdict.Text + verdict.Talk);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>One life of the server, killed at a moment that nobody chose after its first decision.</summary>
    private async Task LiveAndDieAsync()
    {
        using var server = Exe.Start([], "serve", "--ledger", Ledger, "--address", "http://127.0.0.1:0");
        try
        {
            string opened = await server.StandardError.ReadLineAsync(Cancellation) ?? "";
            using var client = new HttpClient { BaseAddress = new Uri(opened.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal))) };
            _claims ??= await ClaimsAsync(client);
            int before = _decided.Count;
            Task[] work =
            [
                .. Enumerable.Range(0, Reviewers).Select(_ => UntilDeadAsync(() => DecideAsync(client, _claims))),
                UntilDeadAsync(() => AddAsync(client)),
            ];
            while (_decided.Count == before && !work.Any(task => task.IsCompleted))
            {
                await Task.Delay(1, Cancellation);
            }

            await Task.Delay(_random.Next(LongestLife), Cancellation);
            server.Kill();
            await Task.WhenAll(work);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(Cancellation);
        }
    }

    private async Task UntilDeadAsync(Func<Task> work)
    {
        try
        {
            while (true)
            {
                await work();
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            Interlocked.Increment(ref _unanswered);
        }
    }

    private async Task DecideAsync(HttpClient client, string[] claims)
    {
        int number = Interlocked.Increment(ref _sent);
        string claim = claims[number % claims.Length];
        string ruling = Rulings[number / claims.Length % Rulings.Length];
        using var answer = await client.PostAsJsonAsync("api/v1/decisions", new { claim, ruling }, Cancellation);
        answer.EnsureSuccessStatusCode();
        using var decision = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        _decided[decision.RootElement.GetProperty("key").GetInt64()] = $"{claim} {ruling}";
    }

    private async Task AddAsync(HttpClient client)
    {
        int number = Interlocked.Increment(ref _sent);
        using var report = new StringContent(
            $"Shelling killed {1 + (number % 9)} people in {Cities[number % Cities.Length]} on Monday, the Red Crescent said.",
            Encoding.UTF8,
            "text/plain");
        using var answer = await client.PostAsync(
            new Uri($"api/v1/reports?name=report-{number}.txt&published=2016-{1 + (number % 11):00}-{1 + (number % 28):00}", UriKind.Relative), report, Cancellation);
        answer.EnsureSuccessStatusCode();
        using var taken = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        _added[taken.RootElement[0].GetProperty("article").GetString()!] = "";
    }

    /// <summary>Ids of the samples' claims. Those that are rejected are not listed, so they are asked for once.</summary>
    private static async Task<string[]> ClaimsAsync(HttpClient client)
    {
        using var rows = JsonDocument.Parse(await client.GetStringAsync(new Uri("api/v1/claims", UriKind.Relative), Cancellation));
        return [.. rows.RootElement.EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
    }
}
