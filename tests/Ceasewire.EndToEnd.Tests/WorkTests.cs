using System.Globalization;
using System.Text;

namespace Ceasewire.EndToEnd.Tests;

public sealed class WorkTests : IDisposable
{
    private const int Articles = 120;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Ledger => _folder["work.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Work_OnWhatWasSubmitted_MakesTheLedgerThatAddMakes()
    {
        await using var queue = await QueueOfTest.OpenAsync();

        var submitted = await queue.RunAsync("submit", Exe.Samples, "--originals", _folder["work.originals"]);
        var worked = await WorkAsync(queue);
        var added = await Exe.RunAsync("add", Exe.Samples, "--ledger", _folder["add.db"]);

        Assert.Equal(added.ExitCode, submitted.ExitCode);
        Assert.Equal(0, worked.ExitCode);
        Assert.Contains($"{added.Text.Split(' ')[0]} added", worked.Text, StringComparison.Ordinal);
        Assert.Equal(await ExportAsync(_folder["add.db"]), await ExportAsync(Ledger));
        var verified = await Exe.RunAsync("verify", "--ledger", Ledger);
        Assert.Equal(0, verified.ExitCode);
    }

    [Fact]
    public async Task Work_EveryMessageThreeTimesInRandomOrder_WritesTheSameExport()
    {
        await using var queue = await QueueOfTest.OpenAsync();
        await SubmitAsync(queue);
        var bodies = await queue.TakeAllAsync();
        Assert.Equal(Articles, bodies.Count);
        byte[][] thrice = [.. bodies, .. bodies, .. bodies];
        new Random(7).Shuffle(thrice);
        foreach (byte[] body in thrice)
        {
            await queue.PutAsync(body);
        }

        var worked = await WorkAsync(queue);

        Assert.StartsWith(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Articles} added, 0 printed again, 0 read again, {2 * Articles} unchanged, 0 laid aside"),
            worked.Text,
            StringComparison.Ordinal);
        Assert.Equal(await UndisturbedAsync(), await ExportAsync(Ledger));
    }

    [Fact]
    public async Task Work_KilledAgainAndAgain_LosesNothingAndDoublesNothing()
    {
        await using var queue = await QueueOfTest.OpenAsync();
        await SubmitAsync(queue);
        for (int kill = 0; kill < 4; kill++)
        {
            using var process = Exe.Start([], ["work", "--ledger", Ledger, .. queue.Options]);

            // Long enough to be somewhere between the start and the last acknowledgement.
            await Task.Delay(TimeSpan.FromMilliseconds(900 + (200 * kill)), Cancellation);
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        await WorkAsync(queue);

        Assert.Equal(await UndisturbedAsync(), await ExportAsync(Ledger));
        var count = await queue.RunAsync("queue", "count");
        Assert.Equal("0 wait, 0 laid aside\n", count.Text);
    }

    [Fact]
    public async Task Work_WhatIsNoArticle_IsLaidAsideWithTheReasonAndReplayed()
    {
        await using var queue = await QueueOfTest.OpenAsync();
        await queue.RunAsync("queue", "count");
        await queue.PutAsync(Encoding.UTF8.GetBytes("no article"));

        var worked = await WorkAsync(queue);
        var dead = await queue.RunAsync("queue", "dead");
        var replayed = await queue.RunAsync("queue", "replay");
        var count = await queue.RunAsync("queue", "count");

        Assert.Equal(3, worked.ExitCode);
        Assert.Equal("""{"name":null,"bytes":10,"reason":"It is no article in JSON."}""" + "\n", dead.Text);
        Assert.Equal("1 to be read again\n", replayed.Text);
        Assert.Equal("1 wait, 0 laid aside\n", count.Text);
    }

    [Fact]
    public async Task Submit_NoBrokerThere_SaysSoWithoutThePassword()
    {
        var run = await Exe.RunAsync("submit", Exe.Samples, "--broker", "amqp://user:secret@127.0.0.1:1/");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The broker amqp://127.0.0.1:1/: ", run.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_NoAddressOfABroker_IsWrongUsage()
    {
        var run = await Exe.RunAsync("submit", Exe.Samples, "--broker", "http://user:secret@127.0.0.1/");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("secret", run.Talk, StringComparison.Ordinal);
    }

    private static async Task SubmitAsync(QueueOfTest queue)
    {
        var submitted = await Exe.RunAsync(
            QueueOfTest.Lines(Articles), [], ["submit", "-", "--from", "jsonl", .. queue.Options]);
        Assert.Equal(0, submitted.ExitCode);
    }

    private Task<Run> WorkAsync(QueueOfTest queue) => queue.RunAsync("work", "--until-empty", "--ledger", Ledger);

    private async Task<byte[]> UndisturbedAsync()
    {
        string ledger = _folder["add.db"];
        await Exe.RunAsync(QueueOfTest.Lines(Articles), [], "add", "-", "--from", "jsonl", "--ledger", ledger);
        return await ExportAsync(ledger);
    }

    private static async Task<byte[]> ExportAsync(string ledger)
    {
        var run = await Exe.RunAsync("export", "csv", "--ledger", ledger);
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }
}
