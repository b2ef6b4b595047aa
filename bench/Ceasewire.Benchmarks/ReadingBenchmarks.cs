using BenchmarkDotNet.Attributes;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Benchmarks;

/// <summary>One report from text to claims.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly NewsReader _reader = NewsReader.Load();
    private Article _article = new("", "");

    /// <summary>How often the report's text is repeated.</summary>
    [Params(1, 10)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Repeat() => _article = new("bench", string.Concat(Enumerable.Repeat(BenchmarkText.Report, Length)));

    [Benchmark]
    public Reading Read() => _reader.Read(_article);
}
