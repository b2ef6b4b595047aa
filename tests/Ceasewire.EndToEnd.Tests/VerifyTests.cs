using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.EndToEnd.Tests;

public sealed class VerifyTests : IDisposable
{
    private const int Articles = 300;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Ledger => _folder["ledger.db"];

    [Fact]
    public async Task Verify_WhatWasAdded_IsAsItWasStored()
    {
        await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);

        var run = await Exe.RunAsync("verify", "--read-again", "--ledger", Ledger);

        Assert.StartsWith("All is as it was stored", run.Text, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Talk));
    }

    [Fact]
    public async Task Verify_AByteOfAnOriginalChanged_NamesIt()
    {
        await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);
        string original = Directory.GetFiles(_folder["ledger.originals"], "*", SearchOption.AllDirectories)[0];
        byte[] bytes = await File.ReadAllBytesAsync(original, Cancellation);
        bytes[10] ^= 1;
        await File.WriteAllBytesAsync(original, bytes, Cancellation);

        var run = await Exe.RunAsync("verify", "--ledger", Ledger);

        string hash = Path.GetFileName(Path.GetDirectoryName(original)) + Path.GetFileName(original);
        Assert.StartsWith($"original {hash}: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Verify_AfterAnAdditionThatWasKilled_IsClean()
    {
        string reports = _folder["reports"];
        Directory.CreateDirectory(reports);
        for (int i = 0; i < Articles; i++)
        {
            await File.WriteAllTextAsync(
                Path.Combine(reports, string.Create(CultureInfo.InvariantCulture, $"{i:000}.txt")),
                string.Create(
                    CultureInfo.InvariantCulture, $"Government forces shelled quarter number {i} on Wednesday."),
                Cancellation);
        }

        int kept = 0;
        foreach (int wanted in (int[])[1, Articles / 3, Articles * 2 / 3])
        {
            using (var process = Exe.Start([], "add", reports, "--ledger", Ledger))
            {
                await UntilAsync(() => Stored() >= wanted || process.HasExited);
                process.Kill();
                await process.WaitForExitAsync(Cancellation);
            }

            var verdict = await Exe.RunAsync("verify", "--ledger", Ledger);
            Assert.Equal(0, verdict.ExitCode);
            kept = Stored();
        }

        var rest = await Exe.RunAsync("add", reports, "--ledger", Ledger);
        var whole = await Exe.RunAsync("verify", "--ledger", Ledger);

        Assert.StartsWith(
            $"{Articles - kept} added, 0 printed again, 0 read again, {kept} unchanged",
            rest.Text,
            StringComparison.Ordinal);
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains($"{Articles} texts taken from their originals again", whole.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArchiveExport_WritesOriginalsAndManifest_OverNothing()
    {
        await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);
        string[] command = ["archive", "export", "--out", _folder["kept.warc.gz"], "--ledger", Ledger];

        var first = await Exe.RunAsync(command);
        var second = await Exe.RunAsync(command);
        var wrong = await Exe.RunAsync("archive", "export", "--out", _folder["kept.zip"], "--ledger", Ledger);

        Assert.Equal((0, 1, 2), (first.ExitCode, second.ExitCode, wrong.ExitCode));
        Assert.Contains("is there already", second.Talk, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["kept.manifest.json"]));
        Assert.Equal(0, (await Exe.RunAsync("verify", "--ledger", Ledger)).ExitCode);
    }

    [Fact]
    public async Task Verify_NoLedger_SaysSo()
    {
        var run = await Exe.RunAsync("verify", "--ledger", Ledger);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no ledger", run.Talk, StringComparison.Ordinal);
        Assert.False(File.Exists(Ledger));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task UntilAsync(Func<bool> isDone)
    {
        while (!isDone())
        {
            await Task.Delay(20, Cancellation);
        }
    }

    private int Stored()
    {
        if (!File.Exists(Ledger))
        {
            return 0;
        }

        using var connection = new SqliteConnection($"Data Source={Ledger};Pooling=False;Default Timeout=5");
        return connection.ExecuteScalar<bool>("SELECT count(*) FROM sqlite_master WHERE name = 'reading'")
            ? connection.ExecuteScalar<int>("SELECT count(*) FROM reading")
            : 0;
    }
}
