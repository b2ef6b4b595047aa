namespace Ceasewire.EndToEnd.Tests;

public sealed class SameBytesTests
{
    [Theory]
    [InlineData("read")]
    [InlineData("annotate")]
    [InlineData("read", "--format", "table")]
    [InlineData("annotate", "--format", "conllu")]
    public async Task Output_IsTheSameForAnyThreadsAndLocale(params string[] command)
    {
        Dictionary<string, string> turkish = new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" };

        var one = await Exe.RunAsync([.. command, Exe.Samples, "--threads", "1"]);
        var two = await Exe.RunAsync([], turkish, [.. command, Exe.Samples, "--threads", "2"]);

        Assert.Equal((0, ""), (one.ExitCode, one.Talk));
        Assert.Equal(one.Output, two.Output);
        Assert.DoesNotContain((byte)'\r', one.Output);
    }

    [Fact]
    public async Task Brief_OfTheSamples_IsTheSameTwice()
    {
        using var folder = new TemporaryFolder();

        var first = await Exe.RunAsync("brief", Exe.Samples, "--ledger", folder["a.db"], "--threads", "2");
        var again = await Exe.RunAsync("brief", "--ledger", folder["a.db"]);

        Assert.Equal((0, ""), (first.ExitCode, first.Talk));
        Assert.Equal(first.Text, again.Text);
    }
}
