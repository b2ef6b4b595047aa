using System.Text.Json;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Vectors;

/// <summary>
/// The texts of a gold folder's JSON Lines files, for vectors of words: news, most of it on conflict.
/// </summary>
internal sealed class RawTexts(string gold)
{
    private static readonly string[] Files =
    [
        "raw/reuters21578.jsonl.gz", "attribution/polnear_train.jsonl.gz", "news/longtail_incidents.jsonl.gz",
        "news/fakes_to_2016.jsonl.gz", "place/lgl.jsonl.gz", "place/event_location.jsonl.gz",
        "events/re3d/documents.jsonl",
    ];

    private static readonly string[] TextProperties = ["text", "content", "sentence"];

    public IEnumerable<string> Read() => Files.SelectMany(file => Gold.Lines(Path.Combine(gold, file))).Select(TextOf);

    private static string TextOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        foreach (string property in TextProperties)
        {
            if (json.RootElement.TryGetProperty(property, out var value))
            {
                return value.GetString()!;
            }
        }

        throw new InvalidDataException($"No text in {line[..Math.Min(line.Length, 80)]}");
    }
}
