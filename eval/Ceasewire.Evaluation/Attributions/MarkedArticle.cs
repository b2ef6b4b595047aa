using System.IO.Compression;
using System.Text.Json;

namespace Ceasewire.Evaluation.Attributions;

/// <summary>A news article with the attributions that an annotator marked in it.</summary>
internal sealed record MarkedArticle(string Name, CodePointText Text, IReadOnlyList<MarkedAttribution> Attributions)
{
    /// <param name="path">JSON Lines, gzipped.</param>
    public static IEnumerable<MarkedArticle> ReadAll(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var lines = new StreamReader(file);
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = new CodePointText(json.RootElement.GetProperty("text").GetString()!);
            yield return new(
                json.RootElement.GetProperty("name").GetString()!,
                text,
                [.. json.RootElement.GetProperty("attributions").EnumerateArray().Select(marked => Read(text, marked))]);
        }
    }

    private static MarkedAttribution Read(CodePointText text, JsonElement marked)
    {
        Spans Role(string name) =>
            Spans.Of(
                text,
                marked.GetProperty(name).EnumerateArray().Select(piece => (piece[0].GetInt32(), piece[1].GetInt32())));

        return new(Role("source"), Role("cue"), Role("content"), null);
    }
}
