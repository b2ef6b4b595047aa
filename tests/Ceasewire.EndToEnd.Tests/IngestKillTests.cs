using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>
/// An ingest is killed at any moment: what was stored stays, once. As often as CEASEWIRE_KILLS says, or a few times.
/// </summary>
public sealed class IngestKillTests(ITestOutputHelper output) : IDisposable
{
    private const int UsualKills = 3;
    private const int Articles = 1_000;
    private const int LongestLife = 2_000;

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(13);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Ledger => _folder["ledger.db"];

    [Fact]
    public async Task Add_KilledAtAnyMoment_LosesNothingAndDoublesNothing()
    {
        int kills = Times.Asked("CEASEWIRE_KILLS", UsualKills), amid = 0;
        Assert.Equal(0, (await Exe.RunAsync(Lines(0, 1), [], "add", "-", "--from", "jsonl", "--ledger", Ledger)).ExitCode);
        long stored = 1;

        for (int round = 1; round <= kills; round++)
        {
            long seen = await AddAndKillAsync(Lines(round, Articles));
            long left = Query<long>("SELECT count(*) FROM reading");
            Assert.InRange(left, Math.Max(seen, stored), stored + Articles);
            amid += left > stored && left < stored + Articles ? 1 : 0;
            stored = left;
            Assert.Equal("ok", Query<string>("PRAGMA integrity_check"));
        }

        output.WriteLine($"{kills} kills, {amid} of them with a part of the reports stored; {stored} reports.");
        await Exe.RunAsync(Lines(kills, Articles), [], "add", "-", "--from", "jsonl", "--ledger", Ledger);
        Assert.Equal(Query<long>("SELECT count(*) FROM article"), Query<long>("SELECT count(*) FROM printing"));
        Assert.Equal(
            Query<long>("SELECT count(*) FROM article"), Query<long>("SELECT count(DISTINCT subject) FROM log"));
        var verdict = await Exe.RunAsync("verify", "--ledger", Ledger);
        Assert.True(verdict.ExitCode == 0, verdict.Text + verdict.Talk);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Lines(int round, int count) => Encoding.UTF8.GetBytes(string.Concat(
        Enumerable.Range(0, count).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"name\":\"{round}-{i}\",\"text\":\"Government forces shelled quarter number {round}-{i} on Wednesday.\"}}\n"))));

    /// <returns>How many reports another program saw in the ledger just before the kill.</returns>
    private async Task<long> AddAndKillAsync(byte[] lines)
    {
        using var process = Exe.Start([], "add", "-", "--from", "jsonl", "--ledger", Ledger);

        // The input stays open, so that the program never ends by itself.
        var writing = process.StandardInput.BaseStream.WriteAsync(lines, Cancellation).AsTask();
        await Task.Delay(_random.Next(LongestLife), Cancellation);
        long seen = Query<long>("SELECT count(*) FROM reading");
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
        await Record.ExceptionAsync(() => writing);
        return seen;
    }

    private T Query<T>(string sql)
    {
        using var ledger = new SqliteConnection($"Data Source={Ledger};Pooling=False");
        return ledger.QuerySingle<T>(sql);
    }
}
