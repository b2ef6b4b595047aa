using System.Text;

namespace Ceasewire.Intake.Tests;

/// <summary>An input that is made to choke its reader.</summary>
/// <param name="Outcome">How its first article ends: "read" or the code of a refusal.</param>
internal sealed record HostileSample(string Kind, InputFormat Format, Func<Stream> Open, string Outcome);

/// <summary>Inputs that are made to choke their readers, each of another kind.</summary>
internal static class HostileSamples
{
    private const int Megabyte = 1024 * 1024;
    private const string Sentence = "The army shut the bridge at Orlen on Thursday, its mayor said.";

    public static HostileSample[] All { get; } =
    [
        new("nested tags", InputFormat.Html, () => Text(Many("<div>", 100_000) + Sentence), "too-complex"),
        new("formatting that is opened again in every block", InputFormat.Html, () => Text(Formatting()), "too-complex"),
        new("a tag with 200,000 attributes", InputFormat.Html, () => Text(Attributes()), "too-complex"),
        new("tables in tables", InputFormat.Html, () => Text(Many("<table><tr><td>", 30_000) + Sentence), "too-complex"),
        new("a comment that never ends, again and again", InputFormat.Html, () => Text($"<p>{Sentence}</p>" + Many("<!-- ", 500_000)), "read"),
        new("a title of 10 MB", InputFormat.Html, () => Text($"<title>{Many("title ", 10 * Megabyte / 6)}</title><p>{Sentence}</p>"), "too-long"),
        new("a feed with a title of 10 MB", InputFormat.Feed, () => Text($"<rss><channel><item><title>{Many("title ", 10 * Megabyte / 6)}</title><description>{Sentence}</description></item></channel></rss>"), "too-long"),
        new("bytes that are broken UTF-8", InputFormat.Html, () => Bytes([.. Encoding.UTF8.GetBytes($"<p>„{Sentence}“ „{Sentence}“"), 0xC3, 0x28]), "not-text"),
        new("a wrong declared charset", InputFormat.Html, () => Text($"<meta charset=utf-16><p>“{Sentence}”</p>"), "read"),
        new("a charset that does not exist", InputFormat.Html, () => Text($"<meta charset=x-{Many("y", 3_000)}><p>“{Sentence}”</p>"), "read"),
        new("zero characters", InputFormat.Html, () => Text($"<p>{Sentence}\0</p>"), "binary"),
        new("half a surrogate pair by reference", InputFormat.Html, () => Text($"<p>{Sentence} &#xD83D; &#55357;</p>"), "read"),
        new("JSON-LD of 100,000 lists", InputFormat.Html, () => Text($"<script type='application/ld+json'>{Many("[", 100_000)}</script><p>{Sentence}</p>"), "read"),
        new("billion laughs", InputFormat.Feed, () => Text(Laughs), "doctype"),
        new("an external entity", InputFormat.Feed, () => Text("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><description>&x;</description></item></channel></rss>"), "doctype"),
        new("elements nested 100,000 deep", InputFormat.Feed, () => Text("<rss><channel><item><description>" + Many("<b>", 100_000)), "bad-feed"),
        new("a feed without an end", InputFormat.Feed, () => new Endless("<rss><channel>", $"<item><description>{Sentence}</description></item>"), "too-long"),
        new("a gzip bomb", InputFormat.Warc, () => Bytes(Bomb()), "bad-compression"),
        new("a gzip bomb in a response", InputFormat.Warc, () => Bytes(WarcSamples.Response("200 OK", "text/html", "Content-Encoding: gzip\r\n", Zeros(64))), "too-long"),
        new("a length that lies", InputFormat.Warc, () => Text("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9000000000000000000\r\n\r\nx"), "too-long"),
        new("a head without an end", InputFormat.Warc, () => new Endless("WARC/1.0\r\n", "X: y\r\n", 64 * Megabyte), "bad-record"),
        new("names that lead out of the folder", InputFormat.Jsonl, () => Text($"{{\"name\":\"../../../etc/cron.d/x\",\"text\":\"{Sentence}\"}}"), "read"),
        new("an archive where text is wanted", InputFormat.Text, () => Bytes([0x50, 0x4B, 3, 4, 0, 0, .. "../../x"u8]), "binary"),
        new("half a surrogate pair", InputFormat.Jsonl, () => Text("{\"text\":\"\\ud83d\"}"), "lone-surrogate"),
        new("50 MB on one line of JSON", InputFormat.Jsonl, () => new Endless("{\"text\":\"", "word ", 50 * Megabyte), "too-long"),
        new("50 MB on one line of a table", InputFormat.Csv, () => new Endless("text\n", "word ", 50 * Megabyte), "too-long"),
        new("a quotation mark that is never closed", InputFormat.Csv, () => new Endless("text\n\"", "word,\n", 50 * Megabyte), "too-long"),
        new("a table of one line of columns", InputFormat.Csv, () => new Endless("", "text,", 50 * Megabyte), "bad-row"),
        new("parts in parts in parts", InputFormat.Eml, () => Text(Parts()), "no-text"),
        new("a message of 50 MB", InputFormat.Mbox, () => new Endless("From a\n", "word \n", 50 * Megabyte), "too-long"),
        new("50 MB of one line of mail head", InputFormat.Eml, () => new Endless("Subject: ", "word ", 20 * Megabyte), "too-complex"),
    ];

    private static string Laughs =>
        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"ha\">"
        + string.Concat("bcdefghijk".Select(name => $"<!ENTITY {name} \"{Many($"&{(char)(name - 1)};", 10)}\">"))
        + "]><rss><channel><item><description>&k;</description></item></channel></rss>";

    private static string Many(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Formatting() =>
        "<div>" + string.Concat(Enumerable.Range(0, 500).Select(i => $"<b class={i}>")) + "</div>" + Many("<div>x</div>", 20_000);

    private static string Attributes() =>
        "<p " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=1 ")) + ">" + Sentence;

    private static string Parts() =>
        string.Concat(Enumerable.Range(0, 5_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"));

    private static byte[] Bomb() => WarcSamples.Gzip(
        [.. "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2000000000\r\n\r\n"u8, .. new byte[48 * Megabyte]]);

    private static byte[] Zeros(int megabytes) => WarcSamples.Gzip(new byte[megabytes * Megabyte]);

    private static MemoryStream Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    private static MemoryStream Bytes(byte[] bytes) => new(bytes);

    /// <summary>The same again and again, up to a length if one is given.</summary>
    private sealed class Endless(string start, string again, long length = long.MaxValue) : Stream
    {
        private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
        private readonly byte[] _again = Encoding.UTF8.GetBytes(again);
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int i = 0;
            for (; i < count && _at < length; i++, _at++)
            {
                buffer[offset + i] = _at < _start.Length ? _start[_at] : _again[(_at - _start.Length) % _again.Length];
            }

            return i;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
