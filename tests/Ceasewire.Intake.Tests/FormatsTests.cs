using System.Text;

namespace Ceasewire.Intake.Tests;

public sealed class FormatsTests
{
    [Theory]
    [InlineData("x.html", "anything", InputFormat.Html)]
    [InlineData("x.WARC.GZ", "anything", InputFormat.Warc)]
    [InlineData("x.txt", "<html>", InputFormat.Text)]
    [InlineData("x.xml", "<?xml version='1.0'?><rss version='2.0'>", InputFormat.Feed)]
    [InlineData("x.xml", "<?xml version='1.0'?><html xmlns='y'>", InputFormat.Html)]
    [InlineData("stdin", "<!DOCTYPE HTML><title>", InputFormat.Html)]
    [InlineData("stdin", "WARC/1.1\r\n", InputFormat.Warc)]
    [InlineData("stdin", "{\"name\":\"a\",\"text\":\"b\"}", InputFormat.Jsonl)]
    [InlineData("stdin", "From a@b\nSubject: c\nMessage-ID: <d>\n\n", InputFormat.Mbox)]
    [InlineData("stdin", "Subject: c\nMIME-Version: 1.0\n\n", InputFormat.Eml)]
    [InlineData("stdin", "From the ridge rebels fired.\n", InputFormat.Text)]
    [InlineData("stdin", "Note: the bridge is shut.\n", InputFormat.Text)]
    public void OfNameElseBytes(string name, string head, InputFormat format) =>
        Assert.Equal(format, Formats.OfName(name) ?? Formats.OfBytes(Encoding.UTF8.GetBytes(head)));

    [Fact]
    public void Read_AFolder_TakesWhatItKnows()
    {
        using var folder = new InputFolder();
        folder.Write("a.html", "<p>The army shut the bridge at Orlen on Thursday.</p>");
        folder.Write("b.csv", "text\nShells fell.\n");
        folder.Write("c.xml", "<rss><channel><item><description>Rebels left the ridge.</description></item></channel></rss>");
        folder.Write("d.png", "no");
        folder.Write("e.warc", WarcSamples.Plain);

        Assert.Equal(
            ["a.html: read", "b.csv:2: read", "c.xml#1: read", "e.warc#1: read", "e.warc#4: read", "e.warc#5: read"],
            Converted.Outcomes(folder.Read()));
    }
}
