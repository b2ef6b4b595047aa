using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace Ceasewire.Evaluation.Acts;

/// <summary>Corpora of one JSON value a line, compressed.</summary>
internal static class JsonLines
{
    public static ImmutableArray<JsonElement> Read(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }
}
