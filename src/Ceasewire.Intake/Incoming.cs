using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>What one input turned out to be: an article, or a refusal that stands in its place.</summary>
public abstract record Incoming
{
    private Incoming()
    {
    }

    /// <param name="Origin">How the text was taken from the original.</param>
    public sealed record Received(Article Article, Origin Origin) : Incoming;

    public sealed record Refused(ReadError Error) : Incoming;

    internal static Received Receive(Article article, params ImmutableArray<string> steps) =>
        new(article, new Origin(0, new Declaration(InputFormat.Auto), steps));

    internal static Received Receive(Article article, TextMap? map, params ImmutableArray<string> steps) =>
        new(article, new Origin(0, new Declaration(InputFormat.Auto), steps) { Map = map });

    internal static Refused Refuse(string name, ErrorDetail error) => new(new ReadError(name, error));

    internal static Refused Refuse(string name, string code, string message) =>
        Refuse(name, new ErrorDetail(code, message));
}
