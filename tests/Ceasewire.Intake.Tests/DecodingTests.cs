using System.Text;
using Ceasewire.Intake;

namespace Ceasewire.Intake.Tests;

public sealed class DecodingTests : IDisposable
{
    private readonly InputFolder _folder = new();

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("Säbel – حلب\nquiet.") },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Säbel – حلب\nquiet.")] },
        { "UTF-16 LE with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Säbel – حلب\nquiet.")] },
        { "UTF-16 BE with a mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Säbel – حلب\nquiet.")] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes("Säbel – حلب\nquiet.") },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes("Säbel – حلب\nquiet.") },
        { "UTF-32 LE with a mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("Säbel – حلب\nquiet.")] },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "empty", [] },
        { "empty", " \r\n\t"u8.ToArray() },
        { "empty", [0xEF, 0xBB, 0xBF] },
        { "not-text", [(byte)'a', (byte)'\n', 0xE4, (byte)'b'] },
        { "not-text", [0xFF, 0xFE, 0x00, 0xD8, (byte)'a', 0] },
        { "binary", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0] },
        { "binary", "PK\u0003\u0004\0\0\0\0"u8.ToArray() },
        { "too-long", Encoding.UTF8.GetBytes(new string('a', Limits.ArticleBytes + 1)) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_KeepsTheTextInAnyEncoding(string encoding, byte[] bytes)
    {
        _folder.Write("a.txt", bytes);

        var article = Assert.IsType<Incoming.Received>(Assert.Single(_folder.Read())).Article;

        Assert.True(article.Text == "Säbel – حلب\nquiet.", encoding);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_RefusesWhatIsNoText(string code, byte[] bytes)
    {
        _folder.Write("a.txt", bytes);

        var error = Assert.IsType<Incoming.Refused>(Assert.Single(_folder.Read())).Error;

        Assert.Equal(("a.txt", code), (error.Name, error.Error.Code));
        Assert.Contains("a.txt", error.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SaysWhereTheTextIsBroken()
    {
        _folder.Write("a.txt", [(byte)'a', (byte)'\n', 0xE4, (byte)'b']);

        var error = Assert.IsType<Incoming.Refused>(Assert.Single(_folder.Read())).Error;

        Assert.Contains("Byte 2 (line 2)", error.Error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
