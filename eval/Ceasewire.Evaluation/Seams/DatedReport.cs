using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ceasewire.Language;

namespace Ceasewire.Evaluation.Seams;

/// <summary>A whole report and where its sentences end.</summary>
/// <param name="Region">The part of the country that it reports on.</param>
/// <param name="Starts">Offset of each sentence.</param>
/// <param name="IsTuned">Belongs to the half that weights and threshold were learned on.</param>
internal sealed record DatedReport(
    string Text, string Published, string Region, ImmutableArray<int> Starts, bool IsTuned)
{
    /// <param name="path">JSON Lines, gzipped.</param>
    public static IEnumerable<DatedReport> ReadAll(LanguageReader reader, string path)
    {
        foreach (string line in GoldFile.Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            string Field(string name) => json.RootElement.GetProperty(name).GetString()!;
            string text = Field("text").Trim();
            var document = reader.Read(text).Document;
            yield return new(
                text,
                Field("published"),
                Field("region"),
                [.. document.Sentences.Select(sentence => document.Cover(sentence).Start)],
                SHA256.HashData(Encoding.UTF8.GetBytes(Field("name")))[0] % 2 == 0);
        }
    }
}
