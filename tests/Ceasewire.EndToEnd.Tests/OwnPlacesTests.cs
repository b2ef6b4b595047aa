namespace Ceasewire.EndToEnd.Tests;

public sealed class OwnPlacesTests
{
    private const string Village =
        "9000001\tKafr Zorin\tKafr Zorin\tKefer Zorin\t36.512\t37.911\tP\tPPL\tSY\t\t09\t\t\t\t1200\t\t400\tAsia/Damascus\t2020-01-01\n";

    private static readonly byte[] _article = "Clashes erupted in Kafr Zorin, Syrian activists said."u8.ToArray();

    [Fact]
    public async Task GazetteerAdd_ARowAndALineThatIsNone_KeepsTheRowAndNamesTheLine()
    {
        using var folder = new TemporaryFolder();
        string own = folder["own.bin"];
        await File.WriteAllTextAsync(folder["sy.txt"], Village + "no place\n", TestContext.Current.CancellationToken);

        var before = await Exe.RunAsync(_article, [], "places", "-");
        var added = await Exe.RunAsync("gazetteer", "add", folder["sy.txt"], "--gazetteer", own);
        var after = await Exe.RunAsync(_article, [], "places", "-", "--gazetteer", own);

        Assert.Equal((0, 3, 0), (before.ExitCode, added.ExitCode, after.ExitCode));
        Assert.Contains("sy.txt, line 2: 1 columns, not 19", added.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("36.512", before.Text, StringComparison.Ordinal);
        Assert.Contains("36.512 37.911", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GazetteerAdd_NothingButLinesThatAreNone_WritesNoFile()
    {
        using var folder = new TemporaryFolder();
        string own = folder["own.bin"];
        await File.WriteAllTextAsync(folder["sy.txt"], "no place\n", TestContext.Current.CancellationToken);

        var added = await Exe.RunAsync("gazetteer", "add", folder["sy.txt"], "--gazetteer", own);

        Assert.Equal(3, added.ExitCode);
        Assert.False(File.Exists(own));
    }
}
