using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;

namespace Ceasewire.Intake.Fetching;

/// <summary>
/// Connects to public addresses alone, and to hosts that the settings name. The name is looked up once for each
/// connection, all answers are checked, and one of those very answers is connected to: a name that has another answer a
/// moment later changes nothing.
/// </summary>
public sealed class AddressGuard
{
    private readonly FrozenSet<string> _allowed;
    private readonly Lookup _lookUp;
    private readonly Dial _dial;

    /// <param name="allowed">Hosts whose address may be any.</param>
    public AddressGuard(IEnumerable<string> allowed)
        : this(allowed, Dns.GetHostAddressesAsync, DialAsync)
    {
    }

    /// <summary>The same with another way to look names up and to connect.</summary>
    internal AddressGuard(IEnumerable<string> allowed, Lookup lookUp, Dial dial) =>
        (_allowed, _lookUp, _dial) =
            (allowed.Select(Plain).ToFrozenSet(StringComparer.OrdinalIgnoreCase), lookUp, dial);

    internal delegate Task<IPAddress[]> Lookup(string host, CancellationToken cancellation);

    internal delegate ValueTask<Stream> Dial(IPEndPoint address, CancellationToken cancellation);

    /// <exception cref="AddressRefusedException">The host is none to connect to.</exception>
    public async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellation)
    {
        string host = Plain(context.DnsEndPoint.Host);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await _lookUp(host, cancellation);
        if (!_allowed.Contains(host) && Array.Find(addresses, address => !PublicAddresses.Has(address)) is { } closed)
        {
            throw new AddressRefusedException(
                $"{host} leads to {closed}, which is not on the public internet. "
                + "If it is meant, name it under allow: in the settings.");
        }

        return await FirstAsync(host, addresses, context.DnsEndPoint.Port, cancellation);
    }

    private async ValueTask<Stream> FirstAsync(
        string host,
        IPAddress[] addresses,
        int port,
        CancellationToken cancellation)
    {
        SocketException? last = null;
        foreach (var address in addresses)
        {
            try
            {
                return await _dial(new(address, port), cancellation);
            }
            catch (SocketException error)
            {
                last = error;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound, $"{host} has no address.");
    }

    private static string Plain(string host) => host.TrimEnd('.').Trim('[', ']');

    private static async ValueTask<Stream> DialAsync(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
