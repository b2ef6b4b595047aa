using Ceasewire.Intake;
using Ceasewire.Pipeline;

namespace Ceasewire.Cli;

/// <summary>The articles that a command line names.</summary>
/// <param name="Gazetteer">Of the user's own places; null for the default.</param>
internal sealed record Inputs(string[] Paths, InputFormat Format, DateOnly? Published, int Threads, string? Gazetteer)
{
    /// <summary>Actors of the user's own, which are read with.</summary>
    public FileInfo? Actors { get; init; }

    /// <summary>The files, found before the first is read so that progress can say how many are left.</summary>
    public IReadOnlyList<InputFile> Files { get; } = [.. InputFiles.Find(Paths, Format)];

    /// <returns>How many articles there are; null where only reading can tell.</returns>
    public int? Count => Format == InputFormat.Text ? Files.Count : null;

    public NewsReader LoadReader() => NewsReader.Load(UserGazetteer.Load(Gazetteer), OwnActors.Load(Actors));

    public IEnumerable<Incoming> Articles() =>
        new ArticleSource(Console.OpenStandardInput(), Published).Read(Files, Format);
}
