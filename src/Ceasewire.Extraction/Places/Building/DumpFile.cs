using System.IO.Compression;
using System.Text;

namespace Ceasewire.Extraction.Places.Building;

/// <summary>Lines of a text file, or of the largest text inside a .zip, as GeoNames packs its dumps.</summary>
public static class DumpFile
{
    /// <summary>A line of GeoNames is at most some 15,000 characters; a longer one is cut off there, so it fails.</summary>
    private const int LongestLine = 1 << 16;

    public static IEnumerable<string> Lines(string file)
    {
        using var stream = File.OpenRead(file);
        using var archive = file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new ZipArchive(stream) : null;
        using var text = archive is null ? stream : Largest(archive, file).Open();
        using var reader = new StreamReader(text, Encoding.UTF8);
        var line = new StringBuilder();
        char[] buffer = new char[1 << 14];
        for (int count = reader.Read(buffer); count > 0; count = reader.Read(buffer))
        {
            for (int i = 0; i < count; i++)
            {
                if (buffer[i] == '\n')
                {
                    yield return line.ToString().TrimEnd('\r');
                    line.Clear();
                }
                else if (line.Length < LongestLine)
                {
                    line.Append(buffer[i]);
                }
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString().TrimEnd('\r');
        }
    }

    private static ZipArchiveEntry Largest(ZipArchive archive, string file) =>
        archive
            .Entries.Where(entry => entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            .MaxBy(entry => entry.Length)
        ?? throw new InvalidDataException($"{file} holds no text.");
}
