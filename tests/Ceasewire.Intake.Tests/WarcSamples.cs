using System.IO.Compression;
using System.Text;

namespace Ceasewire.Intake.Tests;

/// <summary>Records of every type, and the files that they make.</summary>
internal static class WarcSamples
{
    private const string Html =
        "<html lang=en><head><meta property='article:published_time' content='2016-12-08'></head><body><article><h1>Bridge</h1><p>The army shut the bridge at Orlen on Thursday, its mayor said.</p></article></body></html>";

    private static readonly byte[][] Records =
    [
        Record("warcinfo", "application/warc-fields", "software: x"u8.ToArray()),
        Record("request", "application/http", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
        Response("200 OK", "text/html; charset=utf-8", "", Encoding.UTF8.GetBytes(Html)),
        Record("revisit", "application/http", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray()),
        Response("404 Not Found", "text/html", "", "<p>none</p>"u8.ToArray()),
        Response("200 OK", "image/png", "", [1, 2, 3]),
        Response("200 OK", "text/html", "Content-Encoding: gzip\r\n", Gzip(Encoding.UTF8.GetBytes(Html))),
        Response("200 OK", "text/html", "Transfer-Encoding: chunked\r\n", Chunked(Encoding.UTF8.GetBytes(Html))),
    ];

    public static byte[] Plain => [.. Records.SelectMany(record => record)];

    public static byte[] Compressed => [.. Records.SelectMany(Gzip)];

    public static byte[] Page => Records[2];

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
