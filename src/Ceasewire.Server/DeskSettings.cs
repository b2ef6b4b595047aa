using System.Net;
using Ceasewire.Pipeline;
using Ceasewire.Server.Access;
using Microsoft.Extensions.Logging;

namespace Ceasewire.Server;

/// <summary>How a desk is started.</summary>
/// <param name="Ledger">The ledger's file, which must be there.</param>
public sealed record DeskSettings(string Ledger, Uri Address)
{
    public const string DefaultAddress = "http://127.0.0.1:8377";

    /// <summary>Who may open the desk; with none, only this machine may.</summary>
    public AccountFile Accounts { get; init; } = AccountFile.Empty;

    /// <summary>How the models are loaded that read what is handed in.</summary>
    public Func<NewsReader> LoadReader { get; init; } = NewsReader.Load;

    /// <summary>Where and how the desk tells of its work.</summary>
    public Action<ILoggingBuilder> Log { get; init; } = static _ => { };

    /// <summary>PKCS #12 file of an https address.</summary>
    public string? Certificate { get; init; }

    /// <summary>Whether visitors sign in: always where the network can reach the desk.</summary>
    public bool AsksForLogin => !Accounts.IsEmpty || !IsLoopback;

    /// <summary>Only programs of this machine can reach the address.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Ip);

    /// <summary>"localhost" is the loopback address; any other name must be given as a number.</summary>
    public IPAddress Ip =>
        Address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(Address.Host.Trim('[', ']'));

    /// <returns>Why a desk must not be opened so; null where it may.</returns>
    public string? Problem =>
        !IsLoopback && Accounts.IsEmpty
            ? $"The network can reach {Address}, and there are no accounts. Make one with: ceasewire accounts add NAME --role reader"
        : Address.Scheme == Uri.UriSchemeHttps && Certificate is null
            ? "An https address needs --certificate FILE (PKCS #12)."
        : null;

    /// <returns>Null where the text is no address that a server can listen at.</returns>
    public static Uri? ParseAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.AbsolutePath == "/"
        && (address.Host == "localhost" || IPAddress.TryParse(address.Host.Trim('[', ']'), out _))
            ? address
            : null;
}
