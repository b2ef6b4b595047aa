namespace Ceasewire.EndToEnd.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(2, "read")]
    [InlineData(2, "unheard-of")]
    [InlineData(2, "read", "a.txt", "--published", "yesterday")]
    [InlineData(2, "read", "a.txt", "--threads", "0")]
    [InlineData(2, "read", "a.txt", "--format", "pdf")]
    [InlineData(1, "brief", "--ledger", "no-such-folder/no-such.db")]
    [InlineData(2, "changes")]
    [InlineData(2, "changes", "--since", "yesterday")]
    [InlineData(2, "brief", "--period", "last week")]
    [InlineData(1, "truce", "--ledger", "no-such-folder/no-such.db")]
    [InlineData(1, "control", "--ledger", "no-such-folder/no-such.db")]
    [InlineData(1, "explain", "abc", "--ledger", "no-such-folder/no-such.db")]
    [InlineData(3, "read", "no-such-file.txt")]
    public async Task ExitCode_TellsWhatWentWrong(int code, params string[] arguments)
    {
        var run = await Exe.RunAsync(arguments);

        Assert.Equal(code, run.ExitCode);
        Assert.NotEmpty(run.Talk);
    }

    [Fact]
    public async Task ActorsCheck_TellsTheLineOfAMistakeAndReadRefusesTheFile()
    {
        using var folder = new TemporaryFolder();
        string good = folder["good.tsv"], bad = folder["bad.tsv"];
        await File.WriteAllTextAsync(
            good, "id\tname\tcountry\tsector\nhill-lions\tHill Lions\tSYR\tREB\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            bad, "id\tname\tcountry\tsector\nhill-lions\tHill Lions\tSYR\tLION\n", TestContext.Current.CancellationToken);
        byte[] article = "Fighters of the Hill Lions shelled the army base on Wednesday."u8.ToArray();

        var fine = await Exe.RunAsync("actors", "check", good);
        var wrong = await Exe.RunAsync("actors", "check", bad);
        var read = await Exe.RunAsync(article, [], "read", "-", "--actors", good);
        var refused = await Exe.RunAsync(article, [], "read", "-", "--actors", bad);

        Assert.Equal((0, 1, 0, 1), (fine.ExitCode, wrong.ExitCode, read.ExitCode, refused.ExitCode));
        Assert.Contains("bad.tsv, line 2: sector 'LION' is not known.", wrong.Talk, StringComparison.Ordinal);
        Assert.Contains("\"hill-lions\"", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_NamesEveryCommand()
    {
        var run = await Exe.RunAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            (string[])
            [
                "read", "annotate", "add", "brief", "truce", "control", "changes", "explain", "places", "gazetteer",
                "actors", "schema",
            ],
            command => Assert.Contains($"  {command}", run.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_FromStandardInput_TakesFrontMatter()
    {
        var run = await Exe.RunAsync(
            "---\npublished: 2016-12-08\n---\nThe army shelled the town on Wednesday."u8.ToArray(),
            [],
            "read",
            "-");

        Assert.Contains(
            "\"published\":{\"edtf\":\"2016-12-08\",\"basis\":\"given\"",
            run.Text,
            StringComparison.Ordinal);
    }
}
