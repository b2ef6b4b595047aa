using System.Collections.Immutable;
using Ceasewire.Intake;
using Ceasewire.Intake.Fetching;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Verification;

namespace Ceasewire.Server.Live;

/// <summary>How texts are taken from originals, written down and done again.</summary>
public static class Reconversion
{
    public static Provenance Provenance(Capture capture, Origin origin) =>
        new(capture, origin.Ordinal, origin.Declared.ToString(), Steps(capture, origin));

    public static IEnumerable<Retaken> Read(Stream original, Capture capture, string format)
    {
        var declared = Declaration.Parse(format) with { Url = capture.Url };
        using var bytes = ContentCoding.Decode(original, Coding(capture));
        foreach (var received in Conversion.Read(bytes, capture.Source, declared, new SkipCounts())
            .OfType<Incoming.Received>())
        {
            yield return new(received.Origin.Ordinal, received.Article.Text, Steps(capture, received.Origin));
        }
    }

    /// <summary>"ceasewire-html/1" as tool and version; before it, what undid a response's compression.</summary>
    private static ImmutableArray<ConversionStep> Steps(Capture capture, Origin origin) =>
    [
        .. Coding(capture) is { } coding ? (ConversionStep[])[new("content-encoding", coding)] : [],
        .. origin.Steps.Select(step => step.Split('/', 2)).Select(parts => new ConversionStep(parts[0], parts[^1])),
    ];

    private static string? Coding(Capture capture) =>
        capture.Headers
            .FirstOrDefault(header => header.Name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase))
            ?.Value;
}
