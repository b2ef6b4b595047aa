using System.Text.Json;

namespace Ceasewire.Intake.Tests;

/// <summary>A saved page in the shape of an outlet's, and what is to be read from it.</summary>
internal sealed record Template(string Name, byte[] Page, IReadOnlyDictionary<string, string> Fields, string Text)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Pages");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public string? this[string field] => Fields.GetValueOrDefault(field);

    public static Template Load(string name)
    {
        string[] parts = File.ReadAllText(Path.Combine(Folder, name + ".txt")).Split("---\n", 3);
        var fields = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => JsonSerializer.Deserialize<string>(pair[1])!);
        return new(name, File.ReadAllBytes(Path.Combine(Folder, name + ".html")), fields, parts[2].Trim());
    }

    public List<Incoming> Read() =>
        [.. Conversion.Read(new MemoryStream(Page), Name + ".html", new(InputFormat.Auto), new())];
}
