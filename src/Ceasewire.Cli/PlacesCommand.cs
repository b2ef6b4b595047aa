using System.CommandLine;
using System.Globalization;
using Ceasewire.Extraction.Places;
using Ceasewire.Ledger;
using Ceasewire.Pipeline;

namespace Ceasewire.Cli;

/// <summary>Shows the places that articles name, with the readings of each name that were considered.</summary>
internal static class PlacesCommand
{
    public static Command Create()
    {
        var inputs = new InputOptions(ArgumentArity.OneOrMore);
        var command = new Command(
            "places",
            "Print the places that articles name, with the readings that were considered and why.");
        inputs.AddTo(command);
        command.SetAction(Host.Action((arguments, cancellation) => Write(inputs.Bind(arguments), cancellation)));
        return command;
    }

    private static int Write(Inputs inputs, CancellationToken cancellation)
    {
        var gazetteer = UserGazetteer.Load(inputs.Gazetteer);
        var reader = NewsReader.Load(gazetteer, actors: null);
        var readings = new PlaceReadings(gazetteer);
        using var output = Output.Open();
        int code = ExitCode.Done;
        foreach (var done in Bulk.Run(inputs, article => new Found(reader.Places(article)), cancellation))
        {
            if (done.Result is not { } found)
            {
                Console.Error.WriteLine($"{done.Error!.Name}: {done.Error.Error.Message}");
                code = ExitCode.SomeRefused;
                continue;
            }

            output.WriteLine(Printable.Of(done.Article!.Name));
            foreach (var mention in found.Mentions)
            {
                Write(output, done.Article.Text, mention, readings);
            }
        }

        return code;
    }

    private static void Write(TextWriter output, string text, PlaceMention mention, PlaceReadings readings)
    {
        string words = text[mention.Span.Start..mention.Span.End];
        output.WriteLine(
            "  "
                + Printable.Of(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"“{words}” {mention.Span.Start}–{mention.Span.End} {mention.Role}: {Answer(mention.Place)}")));
        foreach (string reading in readings.Of(mention))
        {
            output.WriteLine($"    {Printable.Of(reading)}");
        }
    }

    private static string Answer(Place? place) =>
        place switch
        {
            null => "not to be told",
            { Latitude: { } latitude, Longitude: { } longitude } => string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", place.Within.Prepend(place.Name))}, {latitude:0.###} {longitude:0.###} ± {place.RadiusKm:0.#} km ({Terms.Of(place.Precision)})"),
            _ => $"{string.Join(", ", place.Within.Prepend(place.Name))}, without a point",
        };

    private sealed record Found(IReadOnlyList<PlaceMention> Mentions);
}
