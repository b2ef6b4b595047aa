using System.Diagnostics;
using Ceasewire.Language;
using Ceasewire.Language.Tokens;

namespace Ceasewire.Benchmarks;

/// <summary>
/// The language core alone: raw text to words, sentences, tags, lemmas, trees and names, on one thread. Seconds are
/// the process's own, so that a busy machine does not count, and of the best round.
/// </summary>
internal static class CoreSpeed
{
    public static int Run(string[] paths)
    {
        if (paths.Length == 0)
        {
            Console.Error.WriteLine("usage: core PATH… (text files, folders, .jsonl.gz)");
            return 2;
        }

        List<string> texts = Corpus.Read(paths).ConvertAll(article => article.Text);
        var loading = Stopwatch.StartNew();
        var model = LanguageModel.Load();
        Figures.Print("load", loading.Elapsed.TotalSeconds, "s");
        var reader = new LanguageReader(model);
        var documents = texts.ConvertAll(text => reader.Read(text).Document);
        double tokens = documents.Sum(document => (long)document.Tokens.Length);
        double sentences = documents.Sum(document => (long)document.Sentences.Length);

        double tokenize = CpuTime.OfBestPass(texts, text => Tokenizer.Tokenize(text));
        double split = CpuTime.OfBestPass(documents, document => model.Sentences.Split(document.Text, document.Tokens));
        double analyze = CpuTime.OfBestPass(documents, document => reader.Analyze(document));
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        texts.ForEach(text => reader.Read(text));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        double read = CpuTime.OfBestPass(texts, text => reader.Read(text));

        Figures.Print("texts", texts.Count, $"of {sentences} sentences, {tokens} tokens");
        Figures.Print("words", tokenize / tokens * 1e6, "µs a token");
        Figures.Print("sentences", split / tokens * 1e6, "µs a token");
        Figures.Print("analysis", analyze / tokens * 1e6, "µs a token");
        Figures.Print("core", read / tokens * 1e6, "µs a token");
        Figures.Print("", tokens / read, "tokens/s");
        Figures.Print("", sentences / read, "sentences/s");
        Figures.Print("allocation", allocated / sentences, "bytes a sentence");
        Figures.Print("peak memory", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB");
        return 0;
    }
}
