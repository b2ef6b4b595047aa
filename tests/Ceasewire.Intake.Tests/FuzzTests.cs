using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Ceasewire.Intake.Tests;

/// <summary>
/// Samples with bytes changed, cut, doubled and put in. Whatever comes of them, a reader gives articles that can be
/// stored or refusals, and ends. "./build.sh fuzz MINUTES" goes on for so many minutes of processor time a reader.
/// </summary>
public sealed class FuzzTests
{
    private const int Tests = 400;
    private const int LongestSeconds = 20;
    private const ulong Seed = 20161208;

    private static readonly double Minutes = double.Parse(
        Environment.GetEnvironmentVariable("CEASEWIRE_FUZZ_MINUTES") ?? "0", CultureInfo.InvariantCulture);

    private static readonly Dictionary<InputFormat, (byte[][] Samples, string[] Words)> Seeds = new()
    {
        [InputFormat.Html] = (
            [.. Template.Names.Select(name => Template.Load(name).Page)],
            ["<p>", "</p>", "<b x=", "<!--", "-->", "<table>", "<a href=", "&#xD800;", "&#0;", "&nbsp", "\"", "'", "<script>", "</", "<![CDATA[", "\0", "\u2028", "<template>", "<svg><p>", "<plaintext>", "<frameset>", "<time datetime='9999-99-99'>", "</body></html>", "<li class=timeline-item><time>1</time>"]),
        [InputFormat.Feed] = (
            [Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>W</title><language>en</language><item><title>A</title><link>https://a.example/1</link><pubDate>Thu, 08 Dec 2016 10:00:00 GMT</pubDate><description>&lt;p&gt;Shells fell on the mill.&lt;/p&gt;</description></item></channel></rss>"),
                Encoding.UTF8.GetBytes("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>P</title><entry><title>T</title><link href=\"https://p.example/2\"/><updated>2016-12-09T10:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>The mayor spoke.</p></div></content></entry></feed>")],
            ["<item>", "</item>", "<![CDATA[", "]]>", "&amp;", "&x;", "<!DOCTYPE x>", "<content type='xhtml'>", "<pubDate>1</pubDate><pubDate/>", "<author>a</author><author/>", "<description/>", "xmlns:a='b'", "<a:b>", "&#xFFFF;", "<entry/>", "\0"]),
        [InputFormat.Warc] = (
            [WarcSamples.Plain, WarcSamples.Compressed],
            ["WARC/1.0\r\n", "\r\n\r\n", "Content-Length: 99999999999\r\n", "Content-Length: -1\r\n", "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "ffffffff\r\n", "Content-Encoding: br\r\n", "\0"]),
        [InputFormat.Csv] = (
            [Encoding.UTF8.GetBytes("text,date,title\n\"The army shut, \"\"again\"\", the bridge.\",2016-12-08,Bridge\nShells fell.,,\n")],
            ["\"", "\"\"", ",", ";", "\n", "\r", "\t", "\0", "text", "\u00E9"]),
        [InputFormat.Eml] = (
            [Encoding.UTF8.GetBytes(MailTests.Letter)],
            ["--b1\n", "--b1--\n", "Content-Type: multipart/mixed; boundary=b2\n", "Content-Transfer-Encoding: base64\n", "=?utf-8?B?/////w==?=", "Content-Type: message/rfc822\n\n", "\n\n", "charset=utf-7", "Date: x\n", "\0"]),
        [InputFormat.Mbox] = (
            [Encoding.UTF8.GetBytes($"From a@b Thu\n{MailTests.Letter}\n\nFrom c@d Fri\nSubject: Two\n\nThe mayor spoke.\n")],
            ["\n\nFrom x\n", ">From ", "\n", "\0", "Content-Type: message/rfc822\n\n"]),
        [InputFormat.Auto] = (
            [Encoding.UTF8.GetBytes("---\ntitle: \"x\"\n---\nThe mayor spoke."), Encoding.UTF8.GetBytes("{\"name\":\"a\",\"text\":\"Shells fell.\"}\n")],
            ["---\n", "{\"", "WARC/1.", "From ", "<html>", "<?xml", "\u001F\u008B", "\\ud83d", "&a", "*a"]),
    };

    public static TheoryData<InputFormat> Formats => [.. Seeds.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_WhateverTheBytes_GivesArticlesOrRefusals(InputFormat format)
    {
        var (samples, words) = Seeds[format];
        var changes = Changes(words).ListOf().Where(list => list.Count <= 12);
        var inputs = Gen.Elements(samples).SelectMany(_ => changes, Apply).ToArbitrary();
        var before = Environment.CpuUsage.TotalTime;
        ulong seed = Seed;
        do
        {
            Prop.ForAll(inputs, bytes => Keep(format, bytes)).Check(
                Config.QuickThrowOnFailure.WithMaxTest(Tests).WithReplay(seed, 1UL));
            seed += 2;
        }
        while ((Environment.CpuUsage.TotalTime - before).TotalMinutes < Minutes);
    }

    private static Gen<Change> Changes(string[] words) =>
        from kind in Gen.Choose(0, 4)
        from at in Gen.Choose(0, int.MaxValue - 1)
        from length in Gen.Frequency((6, Gen.Choose(1, 20)), (1, Gen.Choose(1, 2_000)))
        from letter in Gen.Choose(0, 255)
        from word in Gen.Elements(words)
        select new Change(kind, at, length, (byte)letter, word);

    private static byte[] Apply(byte[] sample, List<Change> changes)
    {
        List<byte> bytes = [.. sample];
        foreach (var change in changes)
        {
            int at = bytes.Count == 0 ? 0 : change.At % bytes.Count;
            int length = Math.Min(change.Length, bytes.Count - at);
            switch (change.Kind)
            {
                case 0 when bytes.Count > 0:
                    bytes[at] = change.Letter;
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, change.At % 5 == 0 ? bytes.Count - at : 0);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(change.Word));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Leaves an input that fails in the folder of temporary files, to be looked at.</summary>
    private static bool Keep(InputFormat format, byte[] bytes)
    {
        try
        {
            return Check(format, bytes);
        }
        catch (Exception error)
        {
            string file = Path.Combine(Path.GetTempPath(), $"ceasewire-fuzz-{format}");
            File.WriteAllBytes(file, bytes);
            throw new InvalidOperationException($"Fails on {file}.", error);
        }
    }

    private static bool Check(InputFormat format, byte[] bytes)
    {
        long started = Stopwatch.GetTimestamp();
        foreach (var incoming in Converted.From(format, bytes))
        {
            if (incoming is Incoming.Received { Article: var article } received)
            {
                Assert.False(string.IsNullOrWhiteSpace(article.Text));
                Assert.DoesNotContain('\0', article.Text);
                Assert.Equal(article.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(article.Text)));
                if (format == InputFormat.Html)
                {
                    Reproduction.CheckPlaced(received, bytes);
                }
            }
            else
            {
                Assert.NotEmpty(((Incoming.Refused)incoming).Error.Error.Message);
            }
        }

        Assert.True(Stopwatch.GetElapsedTime(started).TotalSeconds < LongestSeconds);
        return true;
    }

    private sealed record Change(int Kind, int At, int Length, byte Letter, string Word);
}
