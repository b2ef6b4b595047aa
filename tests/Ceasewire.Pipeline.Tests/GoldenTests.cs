using System.Text.Json;
using Ceasewire.Intake;
using Ceasewire.Records;

namespace Ceasewire.Pipeline.Tests;

/// <summary>Whole articles, read to the byte. Accepted by ./build.sh golden --accept.</summary>
[Collection(nameof(LoadedReader))]
public sealed class GoldenTests(LoadedReader loaded)
{
    public static TheoryData<string> Articles =>
        [
            .. Directory
                .EnumerateFiles(GoldenFolder, "*.txt")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Read_GoldenArticle_GivesItsGoldenReading(string name)
    {
        string folder = GoldenFolder;
        string golden = Path.Combine(folder, name + ".json");

        var article = FrontMatter.Read(name + ".txt", File.ReadAllText(Path.Combine(folder, name + ".txt"))).Value!;

        string read = Indented(loaded.Reader.Read(article));

        if (Environment.GetEnvironmentVariable("CEASEWIRE_ACCEPT_GOLDEN") == "1")
        {
            File.WriteAllText(golden, read);
        }

        Assert.Equal(File.ReadAllText(golden), read);
    }

    private static string GoldenFolder
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "Ceasewire.slnx")))
            {
                at = at.Parent!;
            }

            return Path.Combine(at.FullName, "tests", "Golden");
        }
    }

    private static string Indented(Reading reading)
    {
        using var json = JsonSerializer.SerializeToDocument(reading, RecordJson.Contract.Reading);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(
                stream,
                new()
                {
                    Indented = true,
                    Encoder = RecordJson.Contract.Options.Encoder,
                    NewLine = "\n",
                }))
        {
            json.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
