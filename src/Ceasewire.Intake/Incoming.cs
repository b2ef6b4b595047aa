using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>What one input turned out to be: an article, or a refusal that stands in its place.</summary>
public abstract record Incoming
{
    private Incoming()
    {
    }

    public sealed record Received(Article Article) : Incoming;

    public sealed record Refused(ReadError Error) : Incoming;

    internal static Refused Refuse(string name, ErrorDetail error) => new(new ReadError(name, error));

    internal static Refused Refuse(string name, string code, string message) =>
        Refuse(name, new ErrorDetail(code, message));
}
