using System.IO.Compression;
using System.Text;

namespace Ceasewire.Intake.Tests;

public sealed class WarcTests
{
    private const string Page =
        "<html lang=en><head><meta property='article:published_time' content='2016-12-08'></head><body><article><h1>Bridge</h1><p>The army shut the bridge at Orlen on Thursday, its mayor said.</p></article></body></html>";

    private static readonly byte[][] Records =
    [
        Record("warcinfo", "application/warc-fields", "software: x"u8.ToArray()),
        Record("request", "application/http", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
        Response("200 OK", "text/html; charset=utf-8", "", Encoding.UTF8.GetBytes(Page)),
        Record("revisit", "application/http", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray()),
        Response("404 Not Found", "text/html", "", "<p>none</p>"u8.ToArray()),
        Response("200 OK", "image/png", "", [1, 2, 3]),
        Response("200 OK", "text/html", "Content-Encoding: gzip\r\n", Gzip(Encoding.UTF8.GetBytes(Page))),
        Response("200 OK", "text/html", "Transfer-Encoding: chunked\r\n", Chunked(Encoding.UTF8.GetBytes(Page))),
    ];

    public static byte[] Plain => [.. Records.SelectMany(record => record)];

    public static byte[] Compressed => [.. Records.SelectMany(Gzip)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_TakesPagesAndCountsTheRest(bool isCompressed)
    {
        var skipped = new SkipCounts();

        var read = Converted.From(InputFormat.Auto, isCompressed ? Compressed : Plain, skipped);

        Assert.Equal(["x#1: read", "x#4: read", "x#5: read"], Converted.Outcomes(read));
        Assert.All(read.Cast<Incoming.Received>(), received =>
        {
            Assert.Equal("The army shut the bridge at Orlen on Thursday, its mayor said.", received.Article.Text);
            Assert.Equal("https://wire.example/bridge", received.Article.Url);
            Assert.Equal(["ceasewire-warc/1", "ceasewire-html/1"], received.Origin.Steps);
            Assert.Equal(new DateTimeOffset(2016, 12, 9, 1, 2, 3, TimeSpan.Zero), received.Origin.Captured);
        });
        Assert.Equal(
            ["request 1", "response that is image/png 1", "response with status 404 1", "revisit 1", "warcinfo 1"],
            skipped.Counts.Select(pair => $"{pair.Key} {pair.Value}"));
    }

    [Fact]
    public void Read_GoesOnAtTheNextRecordAfterGarbage()
    {
        byte[] bytes = [.. Records[2], .. "garbage\r\nmore\r\n"u8, .. Records[2]];

        var read = Converted.From(InputFormat.Warc, bytes);

        Assert.Equal(["x#1: read", "x: bad-record", "x#2: read"], Converted.Outcomes(read));
    }

    [Fact]
    public void Read_AFileThatEndsInARecord_SaysHowMuchIsMissing()
    {
        byte[] bytes = [.. Records[2], .. Records[2][..^100]];

        Assert.Equal(["x#1: read", "x#2: truncated"], Converted.Outcomes(Converted.From(InputFormat.Warc, bytes)));
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    public static byte[] Response(string status, string type, string headers, byte[] body) => Record(
        "response",
        "application/http; msgtype=response",
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{headers}\r\n"), .. body]);

    private static byte[] Record(string type, string contentType, byte[] block) =>
        [
            .. Encoding.UTF8.GetBytes(
                $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://wire.example/bridge\r\nWARC-Date: 2016-12-09T01:02:03Z\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"),
            .. block,
            .. "\r\n\r\n"u8,
        ];

    private static byte[] Chunked(byte[] bytes) =>
        [
            .. Encoding.UTF8.GetBytes($"{20:x}\r\n"), .. bytes[..20], .. "\r\n"u8,
            .. Encoding.UTF8.GetBytes($"{bytes.Length - 20:x}\r\n"), .. bytes[20..], .. "\r\n0\r\n\r\n"u8,
        ];
}
