using System.IO.Compression;
using System.Text.Json;
using Ceasewire.Records;

namespace Ceasewire.Benchmarks;

/// <summary>
/// Articles to measure on: text files, folders of them, and gzipped JSON Lines with name, text and published.
/// </summary>
internal static class Corpus
{
    public static List<Article> Read(IEnumerable<string> paths) => [.. paths.SelectMany(Read)];

    private static IEnumerable<Article> Read(string path)
    {
        if (path.EndsWith(".jsonl.gz", StringComparison.Ordinal))
        {
            using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (lines.ReadLine() is { } line)
            {
                yield return FromJson(line);
            }
        }
        else if (Directory.Exists(path))
        {
            foreach (string file in Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal))
            {
                yield return new Article(Path.GetFileName(file), File.ReadAllText(file));
            }
        }
        else
        {
            yield return new Article(Path.GetFileName(path), File.ReadAllText(path));
        }
    }

    private static Article FromJson(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        string? published = root.TryGetProperty("published", out var value) ? value.GetString() : null;
        return new Article(root.GetProperty("name").GetString()!, root.GetProperty("text").GetString()!)
        {
            Published = DateOnly.TryParseExact(published, "yyyy-MM-dd", out var day) ? day : null,
        };
    }
}
