using System.Net;

namespace Ceasewire.Server;

/// <summary>How a desk is started.</summary>
/// <param name="Ledger">The ledger's file, which must be there.</param>
public sealed record DeskSettings(string Ledger, Uri Address)
{
    public const string DefaultAddress = "http://127.0.0.1:8377";

    /// <summary>Only programs of this machine can reach the address.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Ip);

    /// <summary>"localhost" is the loopback address; any other name must be given as a number.</summary>
    public IPAddress Ip => Address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(Address.Host.Trim('[', ']'));

    /// <returns>Null where the text is no address that a server can listen at.</returns>
    public static Uri? ParseAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.AbsolutePath == "/"
        && (address.Host == "localhost" || IPAddress.TryParse(address.Host.Trim('[', ']'), out _))
            ? address
            : null;
}
