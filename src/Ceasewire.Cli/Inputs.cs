using Ceasewire.Intake;
using Ceasewire.Pipeline;

namespace Ceasewire.Cli;

/// <summary>The articles that a command line names.</summary>
/// <param name="Gazetteer">Of the user's own places; null for the default.</param>
internal sealed record Inputs(string[] Paths, InputFormat Format, DateOnly? Published, int Threads, string? Gazetteer)
{
    /// <summary>Actors of the user's own, which are read with.</summary>
    public FileInfo? Actors { get; init; }

    /// <summary>Which columns of tables hold what; null to go by their names.</summary>
    public ColumnMap? Columns { get; init; }

    /// <summary>The files, found before the first is read so that progress can say how many are left.</summary>
    public IReadOnlyList<InputFile> Files { get; } = [.. InputFiles.Find(Paths, Format)];

    public NewsReader LoadReader() => NewsReader.Load(UserGazetteer.Load(Gazetteer), OwnActors.Load(Actors));

    /// <summary>The source of the articles, which knows at the end what was passed over.</summary>
    public ArticleSource Source() => new(Console.OpenStandardInput(), Published) { Columns = Columns };

    /// <summary>The same, from originals that are kept.</summary>
    public ArticleSource Source(OriginalKeeper originals) =>
        new(Console.OpenStandardInput(), Published) { Columns = Columns, Open = originals.Open };
}
