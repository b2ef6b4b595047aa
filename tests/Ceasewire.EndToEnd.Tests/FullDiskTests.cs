using System.Diagnostics;
using System.Globalization;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>
/// The disk is full at one write or another: the program says so, leaves no half of anything, and goes on when there is
/// space again. As often as CEASEWIRE_FULL_DISKS says, or a few times.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private const int UsualTimes = 4;
    private const int Articles = 200;

    /// <summary>Less than the ledger of the samples needs.</summary>
    private const int Least = 600_000;

    /// <summary>A ledger can be made in it, and not be filled.</summary>
    private const int MadeWithin = 700_000;

    private readonly TemporaryFolder _folder = new();

    public FullDiskTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits are set as Linux does.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Add_FullAtAnyWrite_SaysSoAndGoesOnLater()
    {
        var random = new Random(5);
        await Exe.RunAsync("add", Exe.Samples, "--ledger", _folder["undisturbed.db"]);
        byte[] expected = await ExportAsync(_folder["undisturbed.db"]);
        for (int i = 0; i < Times.Asked("CEASEWIRE_FULL_DISKS", UsualTimes); i++)
        {
            string ledger = _folder[string.Create(CultureInfo.InvariantCulture, $"{i}.db")];
            int space = random.Next(Least);

            var full = await Exe.RunWithinAsync(space, "add", Exe.Samples, "--ledger", ledger);
            var later = await Exe.RunAsync("add", Exe.Samples, "--ledger", ledger);

            Assert.True(full.ExitCode == 1, $"{space}: {full.Text}");
            Assert.Single(full.Talk.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(0, later.ExitCode);
            Assert.Equal(expected, await ExportAsync(ledger));
            var verified = await Exe.RunAsync("verify", "--ledger", ledger);
            Assert.True(verified.ExitCode == 0, verified.Text);
        }
    }

    [Fact]
    public async Task Export_FullDisk_LeavesTheFileThatWasThere()
    {
        await Exe.RunAsync("add", Exe.Samples, "--ledger", _folder["ledger.db"]);
        string file = Path.Combine(Directory.CreateDirectory(_folder["exports"]).FullName, "claims.csv");
        await File.WriteAllTextAsync(file, "before", Cancellation);

        var full = await Exe.RunWithinAsync(40_960, "export", "csv", "--ledger", _folder["ledger.db"], "--out", file);

        Assert.Equal(1, full.ExitCode);
        Assert.Equal("before", await File.ReadAllTextAsync(file, Cancellation));
        Assert.Equal([file], Directory.EnumerateFiles(_folder["exports"]));
    }

    [Fact]
    public async Task Work_FullDisk_LaysNothingAsideAndGoesOnWhenThereIsSpace()
    {
        await using var queue = await QueueOfTest.OpenAsync();
        string ledger = _folder["work.db"];
        await Exe.RunAsync(QueueOfTest.Lines(Articles), [], ["submit", "-", "--from", "jsonl", .. queue.Options]);

        using var worker = Exe.StartWithin(MadeWithin, ["work", "--until-empty", "--ledger", ledger, .. queue.Options]);
        string? outage = await worker.StandardError.ReadLineAsync(Cancellation);
        using (var space = Process.Start(
            "prlimit", ["--pid", worker.Id.ToString(CultureInfo.InvariantCulture), "--fsize=unlimited"]))
        {
            await space.WaitForExitAsync(Cancellation);
        }

        string? back = await worker.StandardError.ReadLineAsync(Cancellation);
        string worked = await worker.StandardOutput.ReadToEndAsync(Cancellation);
        await worker.WaitForExitAsync(Cancellation);

        Assert.StartsWith("The ledger is out of order: ", outage, StringComparison.Ordinal);
        Assert.Equal("The ledger works again.", back);
        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Articles} added, 0 printed again, 0 read again, 0 unchanged, 0 laid aside\n"),
            worked);
    }

    private static async Task<byte[]> ExportAsync(string ledger) =>
        (await Exe.RunAsync("export", "csv", "--ledger", ledger)).Output;
}
