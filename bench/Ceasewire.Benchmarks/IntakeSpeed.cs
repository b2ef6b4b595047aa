using System.Text;
using Ceasewire.Intake;
using Ceasewire.Intake.Tests;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Benchmarks;

/// <summary>
/// An archive of pages into a ledger on one thread: what unpacking, taking the text, reading and storing cost a page.
/// Seconds are the process's own.
/// </summary>
internal static class IntakeSpeed
{
    private const int Copies = 10;

    public static async Task<int> RunAsync(string folder)
    {
        byte[][] pages = [.. Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        byte[] archive = Archive(pages, "text/html");
        int count = pages.Length * Copies;
        var reader = NewsReader.Load();

        // What is no page is unpacked and passed over.
        double unpacked = CpuTime.OfBestPass([Archive(pages, "image/png")], bytes => Read(bytes));
        double converted = CpuTime.OfBestPass([archive], bytes => Read(bytes));
        var articles = Read(archive);
        var readings = articles.ConvertAll(reader.Read);
        double read = CpuTime.OfBestPass(articles, article => reader.Read(article));
        double stored = await StoreAsync([.. articles.Zip(readings)]);

        Figures.Print("pages", count, $"of {archive.Length / 1000.0 / count:0.0} kB compressed, {pages.Average(page => page.Length) / 1000:0.0} kB plain");
        Figures.Print("articles", articles.Count, "");
        Figures.Print("unpacking", unpacked / count * 1000, "ms a page");
        Figures.Print("taking text", (converted - unpacked) / count * 1000, "ms a page");
        Figures.Print("reading", read / count * 1000, "ms a page");
        Figures.Print("storing", stored / count * 1000, "ms a page");
        Figures.Print("all", count / (converted + read + stored), "pages a second");
        return 0;
    }

    private static byte[] Archive(byte[][] pages, string type) =>
        [.. Enumerable.Range(0, Copies).SelectMany(copy => pages.SelectMany(page => Record(page, copy, type)))];

    private static List<Article> Read(byte[] archive) =>
        [.. Conversion.Read(new MemoryStream(archive), "x", new(InputFormat.Warc), new())
            .OfType<Incoming.Received>()
            .Select(received => received.Article)];

    private static async Task<double> StoreAsync(List<(Article Article, Reading Reading)> reports)
    {
        string folder = Directory.CreateTempSubdirectory("ceasewire-").FullName;
        double seconds;
        using (var store = SqliteStore.Open(Path.Combine(folder, "ledger.db")))
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var batch in reports.Chunk(50))
            {
                await store.AddAsync(batch, CancellationToken.None);
            }

            seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        }

        Directory.Delete(folder, recursive: true);
        return seconds;
    }

    /// <summary>Each copy differs from the others in its first paragraph, so that it is an article of its own.</summary>
    private static byte[] Record(byte[] page, int copy, string type)
    {
        string text = Encoding.Latin1.GetString(page);
        int paragraph = text.IndexOf("<p>", StringComparison.Ordinal);
        byte[] changed = paragraph < 0 ? page : Encoding.Latin1.GetBytes(text.Insert(paragraph + 3, $"Report {copy}. "));
        return WarcSamples.Gzip(WarcSamples.Response("200 OK", type, "", changed));
    }
}
