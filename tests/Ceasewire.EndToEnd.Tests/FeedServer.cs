using System.Collections.Concurrent;
using System.Globalization;
using Ceasewire.Intake.Tests.Fetching;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>
/// A feed and its pages on a server that fails in every way: it is busy, stalls, lies about lengths, loses pages for a
/// while, redirects, and dies.
/// </summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private const string NotFound = "404 Not Found";
    private const string Published = "<pubDate>Thu, 26 Nov 2026 08:00:00 GMT</pubDate>";
    private const string Busy = "503 Service Unavailable";

    private readonly ConcurrentDictionary<string, int> _asked = [];
    private RawServer? _server;

    public FeedServer() => Start();

    public int Port { get; private set; }

    /// <summary>How many items the feed lists.</summary>
    public int Items { get; set; } = 8;

    /// <summary>How often the feed was found unchanged.</summary>
    public int Unchanged { get; set; }

    /// <summary>How often the feed's next answers are cut off by a wrong length.</summary>
    public int Cut { get; set; }

    public static string TextOf(int item) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Government forces shelled quarter number {item} on Wednesday, residents said. Two people were killed.");

    public void Start()
    {
        _server = new RawServer(Answer, Port);
        Port = _server.Port;
    }

    public async Task DieAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _server = null;
    }

    public async ValueTask DisposeAsync() => await DieAsync();

    private string Answer(string head)
    {
        string path = head.Split(' ')[1];
        int times = _asked.AddOrUpdate(path, 1, (_, before) => before + 1);
        return path switch
        {
            "/robots.txt" => RawServer.Answer(NotFound, ""),
            "/rss" => Feed(head),
            "/2" when times <= 3 => RawServer.Answer(Busy, "", "Retry-After: 0"),
            "/3" when times <= 3 => "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<html><p>Government…",
            "/4" when times == 1 => Page(4).Replace("Content-Length: ", "Content-Length: 9", StringComparison.Ordinal),
            "/5" when times == 1 => Shortened(Page(5)),
            "/6" when times == 1 => RawServer.Answer(NotFound, "later"),
            "/7" when times == 1 => RawServer.Answer("429 Too Many Requests", "", "Retry-After: 0"),
            "/8" => RawServer.Answer("302 Found", "", "Location: /moved/8"),
            _ => Page(int.Parse(path.Split('/')[^1], CultureInfo.InvariantCulture)),
        };
    }

    private string Feed(string head)
    {
        string tag = string.Create(CultureInfo.InvariantCulture, $"\"{Items}\"");
        if (head.Contains($"If-None-Match: {tag}", StringComparison.Ordinal))
        {
            Unchanged++;
            return RawServer.Answer("304 Not Modified", "");
        }

        string items = string.Concat(
            Enumerable.Range(1, Items).Select(item => string.Create(
                CultureInfo.InvariantCulture,
                $"<item><title>Report {item}</title><link>/{item}</link>{Published}</item>")));
        string feed = RawServer.Ok($"<rss><channel>{items}</channel></rss>", $"ETag: {tag}");
        return Cut-- > 0 ? Shortened(feed) : feed;
    }

    private static string Page(int item) =>
        RawServer.Ok(
            $"<!DOCTYPE html><html><head><title>Report</title></head><body><article><h1>Report</h1>"
            + $"<p>{TextOf(item)}</p></article></body></html>",
            "Content-Type: text/html; charset=utf-8");

    /// <summary>All but the last bytes are said to be all.</summary>
    private static string Shortened(string answer)
    {
        string body = answer[answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)..].Trim();
        return answer.Replace(
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}"),
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length - 60}"),
            StringComparison.Ordinal);
    }
}
