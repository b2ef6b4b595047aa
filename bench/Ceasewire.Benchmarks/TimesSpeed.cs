using Ceasewire.Extraction.Times;
using Ceasewire.Language;

namespace Ceasewire.Benchmarks;

/// <summary>Reading of time expressions in articles whose words, sentences and trees are known already.</summary>
internal static class TimesSpeed
{
    /// <summary>For articles that do not say when they appeared.</summary>
    private static readonly DateOnly Published = new(2016, 12, 8);

    public static int Run(string[] paths)
    {
        if (paths.Length == 0)
        {
            Console.Error.WriteLine("usage: times PATH… (text files, folders, .jsonl.gz)");
            return 2;
        }

        var articles = Corpus.Read(paths);
        var reader = new LanguageReader(LanguageModel.Load());
        var analyses = articles.ConvertAll(article =>
            (Analysis: reader.Read(article.Text), Published: article.Published ?? Published));
        double bytes = articles.Sum(article => (double)System.Text.Encoding.UTF8.GetByteCount(article.Text));
        double found = analyses.Sum(article => (double)TimeReader.Read(article.Analysis, article.Published).Length);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        analyses.ForEach(article => TimeReader.Read(article.Analysis, article.Published));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        double seconds = CpuTime.OfBestPass(analyses, article => TimeReader.Read(article.Analysis, article.Published));

        Figures.Print("articles", articles.Count, $"of {bytes / 1e6:F2} MB, {found} times");
        Figures.Print("times", bytes / seconds / 1e6, "MB/s");
        Figures.Print("allocation", allocated / (double)articles.Count / 1000, "kB an article");
        return 0;
    }
}
