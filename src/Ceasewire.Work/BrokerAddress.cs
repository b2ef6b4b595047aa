using System.Diagnostics.CodeAnalysis;
using RabbitMQ.Client;

namespace Ceasewire.Work;

/// <summary>Where a RabbitMQ broker answers: <c>amqp://USER:PASSWORD@HOST:PORT/VHOST</c>.</summary>
public sealed class BrokerAddress
{
    private readonly Uri _uri;

    private BrokerAddress(Uri uri) => _uri = uri;

    /// <summary>What the queues are called; each ledger that is filled by one broker has its own.</summary>
    public string Queue { get; init; } = "ceasewire";

    /// <summary>The queue of articles to read.</summary>
    internal string Articles => $"{Queue}.articles";

    /// <summary>The queue of articles that could not be read.</summary>
    internal string Dead => $"{Queue}.dead";

    /// <summary>The address without user and password, for people to read.</summary>
    public string Name => $"{_uri.Scheme}://{_uri.Host}{(_uri.IsDefaultPort ? "" : $":{_uri.Port}")}{_uri.AbsolutePath}";

    public static bool TryParse(string text, string queue, [NotNullWhen(true)] out BrokerAddress? address)
    {
        address = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "amqp" or "amqps"
            ? new(uri) { Queue = queue }
            : null;
        return address is not null;
    }

    internal ConnectionFactory Factory() => new()
    {
        Uri = _uri,
        ClientProvidedName = "ceasewire",

        // What is not acknowledged is sent again; our own loops connect again and know what that is.
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
    };
}
