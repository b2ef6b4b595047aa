using System.CommandLine;
using System.Globalization;
using Ceasewire.Extraction.Places;
using Ceasewire.Extraction.Places.Building;

namespace Ceasewire.Cli;

/// <summary>Adds a user's places to the gazetteer that later readings use.</summary>
internal static class GazetteerCommand
{
    /// <summary>Refused lines that are named one by one.</summary>
    private const int MostNamed = 20;

    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A GeoNames dump: 19 columns between tabs, as text or .zip.",
        };
        var alternates = new Option<string?>("--alternates")
        {
            Description = "GeoNames' alternate names of the same places, as text or .zip.",
            HelpName = "FILE",
        };
        var gazetteer = Option();
        var add = new Command("add", "Add places; one with an id that is there already takes the other's place.")
        {
            file, alternates, gazetteer,
        };
        add.SetAction(
            Host.Action(
                (arguments, cancellation) =>
                    Add(
                        arguments.GetRequiredValue(file),
                        arguments.GetValue(alternates),
                        arguments.GetValue(gazetteer),
                        cancellation)));
        return new Command("gazetteer", "Keep places of your own, which later readings know.") { add };
    }

    public static Option<string?> Option() =>
        new("--gazetteer")
        {
            Description =
                "The gazetteer with your own places (default: ceasewire/gazetteer.bin among your data files, where there is one).",
            HelpName = "FILE",
        };

    private static int Add(string file, string? alternates, string? path, CancellationToken cancellation)
    {
        string own = path ?? UserGazetteer.DefaultPath;
        var basis = UserGazetteer.Load(File.Exists(own) ? own : null);
        var dump = new GeonamesDump(basis);
        int refused =
            Read(file, dump.AddPlace, cancellation)
            + (alternates is null ? 0 : Read(alternates, dump.AddName, cancellation));
        using var output = Output.Open();
        if (dump.Places.Count > 0)
        {
            UserGazetteer.Save(path, new GazetteerMerge(basis).Write(dump.Places));
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"places added: {dump.Places.Count}, more names: {dump.NamesAdded}, lines refused: {refused}, in {own}"));
        return refused == 0 ? ExitCode.Done : ExitCode.SomeRefused;
    }

    /// <param name="add">Gives what is wrong with the line, or null.</param>
    /// <returns>How many lines were refused.</returns>
    private static int Read(string file, Func<string, string?> add, CancellationToken cancellation)
    {
        int refused = 0, number = 0;
        foreach (string line in DumpFile.Lines(file))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (line.Length > 0 && line[0] != '#' && add(line) is { } error && ++refused <= MostNamed)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}, line {number}: {error}"));
            }
        }

        if (refused > MostNamed)
        {
            Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{file}: {refused - MostNamed} more lines refused"));
        }

        return refused;
    }
}
