using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Ceasewire.Intake.Fetching;

namespace Ceasewire.Intake.Tests.Fetching;

/// <summary>
/// A network of the test's own: names have the addresses that the test gives them, one answer after another, and every
/// connection is counted and leads to a server on loopback.
/// </summary>
internal sealed class StubNetwork(int port)
{
    private readonly Dictionary<string, Queue<IPAddress[]>> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where connections were made to.</summary>
    public ConcurrentQueue<IPAddress> Connections { get; } = [];

    /// <param name="answers">In their order; the last is given ever after.</param>
    public void Name(string host, params string[][] answers) =>
        _names[host] = new(answers.Select(answer => answer.Select(IPAddress.Parse).ToArray()));

    public AddressGuard Guard(params string[] allowed) => new(allowed, LookUpAsync, DialAsync);

    private Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellation)
    {
        if (!_names.TryGetValue(host, out var answers))
        {
            // What the system's resolver makes of numbers it makes here too; no other name is known.
            return IPAddress.TryParse(host, out var address)
                ? Task.FromResult<IPAddress[]>([address])
                : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));
        }

        lock (answers)
        {
            return Task.FromResult(answers.Count > 1 ? answers.Dequeue() : answers.Peek());
        }
    }

    private async ValueTask<Stream> DialAsync(IPEndPoint address, CancellationToken cancellation)
    {
        Connections.Enqueue(address.Address);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
