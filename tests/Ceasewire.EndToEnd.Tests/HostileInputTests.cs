using System.Text;
using System.Text.Json;

namespace Ceasewire.EndToEnd.Tests;

public sealed class HostileInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string[] Outcomes(Run run) =>
        [
            .. run
                .Lines.Select(line => JsonDocument.Parse(line).RootElement)
                .Select(json =>
                    json.TryGetProperty("error", out var error)
                        ? $"{json.GetProperty("name").GetString()}: {error.GetProperty("code").GetString()}"
                        : $"{json.GetProperty("article").GetProperty("name").GetString()}: read"),
        ];

    [Fact]
    public async Task Read_AFolderOfHostileFiles_RefusesWhatIsNoTextAndReadsTheRest()
    {
        await File.WriteAllBytesAsync(_folder["a-empty.txt"], [], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(
            _folder["b-binary.txt"],
            [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1],
            TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(_folder["c-dangling.txt"], _folder["nowhere"]);
        await File.WriteAllBytesAsync(
            _folder["d-latin.txt"],
            [0x53, 0xE4, 0x62],
            TestContext.Current.CancellationToken);
        Write("e-quotes.txt", new string('"', 10_000));
        Write(
            "f-brackets.txt",
            new string('(', 10_000) + " the army shelled the town " + string.Concat(Enumerable.Repeat("“‘", 5_000)));
        Write("g-rtl.txt", "قصف الجيش المدينة يوم الأربعاء. \u202EThe army shelled the town.\u202C");
        Write("h-utf16.txt", "The army shelled the town on Wednesday.", Encoding.Unicode);
        Write("i-controls.txt", "The army \u001b[31mshelled\u001b[0m the town.\u0007\u2028It did.");
        Write("j-plain.txt", "The army shelled the town on Wednesday.");

        var run = await Exe.RunAsync("read", _folder.Root);

        Assert.Equal(
            [
                "a-empty.txt: empty",
                "b-binary.txt: binary",
                "c-dangling.txt: unreadable",
                "d-latin.txt: not-text",
                "e-quotes.txt: read",
                "f-brackets.txt: read",
                "g-rtl.txt: read",
                "h-utf16.txt: read",
                "i-controls.txt: read",
                "j-plain.txt: read",
            ],
            Outcomes(run));
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task Read_FiftyMegabytesOnOneLine_IsRefusedWithinTheHeapLimit()
    {
        await File.WriteAllBytesAsync(
            _folder["a.txt"],
            Enumerable.Repeat("word "u8.ToArray(), 10_000_000).SelectMany(x => x).ToArray(),
            TestContext.Current.CancellationToken);
        Write("b.txt", "The army shelled the town on Wednesday.");

        var run = await Exe.RunAsync("read", _folder.Root);

        Assert.Equal(["a.txt: too-long", "b.txt: read"], Outcomes(run));
    }

    [Fact]
    public async Task Read_JsonLines_RefusesBrokenLinesInTheirPlace()
    {
        byte[] lines =
        [
            .. "{\"name\":\"a\",\"text\":\"half \\ud83d a pair\"}\n{\"name\":\"b\",\"text\":\"The army \\ud83d\\ude00 left.\"}\nnot json\n"u8,
            .. Enumerable.Repeat((byte)'x', 50_000_000),
            .. "\n{\"name\":\"c\",\"text\":\"All quiet.\",\"published\":null}\n"u8,
        ];

        var run = await Exe.RunAsync(lines, [], "read", "-", "--from", "jsonl");

        Assert.Equal(
            ["line 1: lone-surrogate", "b: read", "line 3: bad-json", "line 4: too-long", "c: read"],
            Outcomes(run));
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task Brief_OfAReportWithControlCharacters_PrintsNone()
    {
        Write("a.txt", "The army \u001b[31mshelled\u001b[0m the town \u202Eon Wednesday\u0007.");

        var run = await Exe.RunAsync("brief", _folder["a.txt"], "--ledger", _folder["ledger.db"]);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Text, letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202E');
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, string text, Encoding? encoding = null) =>
        File.WriteAllText(_folder[name], text, encoding ?? new UTF8Encoding(false));
}
