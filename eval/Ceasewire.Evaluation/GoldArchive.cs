using System.Formats.Tar;
using System.IO.Compression;

namespace Ceasewire.Evaluation;

/// <summary>Texts of the files of a .tar.gz of the gold folder, in the order of their names.</summary>
internal static class GoldArchive
{
    /// <param name="read">Given a file's name without its ending, and its bytes.</param>
    public static List<T> Read<T>(string archive, string ending, Func<string, Stream, IEnumerable<T>> read)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        var found = new SortedDictionary<string, List<T>>(StringComparer.Ordinal);
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.DataStream is { } data && entry.Name.EndsWith(ending, StringComparison.Ordinal)
                && !entry.Name.Contains("intra_cross-doc_annotation", StringComparison.Ordinal))
            {
                found[entry.Name] = [.. read(Path.GetFileName(entry.Name)[..^ending.Length], data)];
            }
        }

        return [.. found.Values.SelectMany(texts => texts)];
    }
}
