using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.News;

/// <summary>A report of a corpus, and the group that the corpus puts it in.</summary>
internal sealed record GroupedReport(Report Report, string Group);

/// <summary>Corpora of news whose reports are grouped by what they tell of; a text that stands in them twice is read once.</summary>
internal static class NewsCorpus
{
    private static readonly int Threads = Environment.ProcessorCount;

    /// <summary>Local news; groups are the incidents that the corpus names, its names the corpus's ids.</summary>
    public static ImmutableArray<GroupedReport> Longtail(string gold) => Read(
        Path.Combine(gold, "news", "longtail_incidents.jsonl.gz"), "id", "content", "dct", row => Field(row, "incident"));

    /// <summary>Reports of the war in Syria; groups are those of one date and region.</summary>
    public static ImmutableArray<GroupedReport> Syria(string gold) => Read(
        Path.Combine(gold, "news", "fakes_to_2016.jsonl.gz"),
        "name",
        "text",
        "published",
        row => $"{Field(row, "published")} {Field(row, "region")}");

    private static ImmutableArray<GroupedReport> Read(
        string path, string name, string text, string published, Func<JsonElement, string> group)
    {
        var reader = NewsReader.Load();
        var rows = GoldFile.Lines(path)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .DistinctBy(row => Field(row, text), StringComparer.Ordinal)
            .DistinctBy(row => Field(row, name), StringComparer.Ordinal);
        return
        [
            .. BulkReader.Read(
                rows,
                row =>
                {
                    var article = new Article(Field(row, name), Field(row, text))
                    {
                        Published = DateOnly.Parse(Field(row, published), CultureInfo.InvariantCulture),
                        Title = Field(row, "title"),
                    };
                    var printing = new Printing(article.Name, article.Title, null, null, Field(row, published));
                    return new GroupedReport(new(reader.Read(article), article.Text, [printing]), group(row));
                },
                Threads,
                CancellationToken.None),
        ];
    }

    private static string Field(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
