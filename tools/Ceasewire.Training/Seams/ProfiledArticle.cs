using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ceasewire.Extraction.Seams;
using Ceasewire.Language;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Seams;

/// <summary>A whole report, as the sentences that a seam is learned from.</summary>
/// <param name="Topic">Reports of one topic are hard to tell apart; null where unknown.</param>
internal sealed record ProfiledArticle(
    string Name, string? Day, string? Topic, ImmutableArray<SentenceProfile> Sentences)
{
    /// <summary>Half of the articles are kept for measuring.</summary>
    public bool IsForTraining => SHA256.HashData(Encoding.UTF8.GetBytes(Name))[0] % 2 == 0;

    /// <param name="path">JSON Lines, gzipped.</param>
    /// <param name="every">Only each so many-th line.</param>
    public static IEnumerable<ProfiledArticle> ReadAll(LanguageReader reader, string path, int every) =>
        Gold.Lines(path).Where((_, line) => line % every == 0).Select(line => Read(reader, line));

    private static ProfiledArticle Read(LanguageReader reader, string line)
    {
        using var json = JsonDocument.Parse(line);
        string? Field(string name) => json.RootElement.TryGetProperty(name, out var field) ? field.GetString() : null;
        return new(
            Field("name")!,
            Field("published") ?? Field("date") ?? Field("name"),
            Field("region"),
            ProfileReader.Read(reader.Read(Field("text")!)));
    }
}
