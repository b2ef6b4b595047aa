using System.IO.Compression;

namespace Ceasewire.Evaluation;

/// <summary>Lines of a gzipped file of the gold folder.</summary>
internal static class GoldFile
{
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
