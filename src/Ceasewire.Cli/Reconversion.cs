using Ceasewire.Intake;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Verification;

namespace Ceasewire.Cli;

/// <summary>How texts are taken from originals, written down and done again.</summary>
internal static class Reconversion
{
    public static Provenance Provenance(Capture capture, Origin origin) =>
        new(capture, origin.Ordinal, origin.Declared.ToString(), [.. origin.Steps.Select(Step)]);

    public static IEnumerable<Retaken> Read(Stream original, Capture capture, string format)
    {
        var declared = Declaration.Parse(format) with { Url = capture.Url };
        return Conversion.Read(original, capture.Source, declared, new SkipCounts())
            .OfType<Incoming.Received>()
            .Select(received => new Retaken(
                received.Origin.Ordinal, received.Article.Text, [.. received.Origin.Steps.Select(Step)]));
    }

    /// <summary>"ceasewire-html/1" as tool and version.</summary>
    private static ConversionStep Step(string step)
    {
        int slash = step.LastIndexOf('/');
        return slash < 0 ? new(step, "") : new(step[..slash], step[(slash + 1)..]);
    }
}
