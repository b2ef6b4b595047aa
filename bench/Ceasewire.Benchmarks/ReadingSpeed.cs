using System.Diagnostics;
using System.Text.Json;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Benchmarks;

/// <summary>
/// Whole reading on one core, raw text to JSON, model load apart: sentences, tokens and kilobytes a second of the
/// process's own time.
/// </summary>
internal static class ReadingSpeed
{
    public static int Run(string[] paths)
    {
        if (paths.Length == 0)
        {
            Console.Error.WriteLine("usage: speed PATH… (text files, folders, .jsonl.gz)");
            return 2;
        }

        var articles = Corpus.Read(paths);
        var loading = Stopwatch.StartNew();
        var reader = NewsReader.Load();
        Figures.Print("load", loading.Elapsed.TotalSeconds, "s");

        var annotations = articles.ConvertAll(reader.Annotate);
        long sentences = annotations.Sum(annotation => (long)annotation.Sentences.Length);
        long tokens = annotations.Sum(annotation => (long)annotation.Tokens.Length);
        long characters = annotations.Sum(annotation => (long)annotation.Article.Length);
        articles.ForEach(article => Read(reader, article));
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        articles.ForEach(article => Read(reader, article));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        double seconds = CpuTime.OfBestPass(articles, article => Read(reader, article));
        Figures.Print("articles", articles.Count, $"of {sentences} sentences, {tokens} tokens");
        Figures.Print("reading", sentences / seconds, "sentences/s");
        Figures.Print("", tokens / seconds, "tokens/s");
        Figures.Print("", characters / seconds / 1000, "kB/s");
        Figures.Print("allocation", allocated / 1000.0 / articles.Count, "kB an article");
        Figures.Print("peak memory", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB");
        return 0;
    }

    private static void Read(NewsReader reader, Article article) =>
        JsonSerializer.Serialize(Stream.Null, reader.Read(article), RecordJson.Contract.Reading);
}
