using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ceasewire.Store;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Log;

namespace Ceasewire.Server.Archive;

/// <summary>Where a report's text came from, checked at the moment when somebody asked.</summary>
/// <param name="IsWhole">Whether the text still has the hash that is its id.</param>
/// <param name="Originals">In the order in which they came in; empty where none was kept.</param>
/// <param name="Log">Rows of the log about the text and its originals.</param>
public sealed record ShownProof(
    string Article, bool IsWhole, ImmutableArray<ShownOriginal> Originals, ImmutableArray<LogEntry> Log)
{
    public static async Task<ShownProof> OfAsync(IStore store, Report report, CancellationToken cancellation)
    {
        var proof = await store.ProofAsync(report.Id, cancellation);
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text)));
        return new(
            report.Id,
            report.Id == $"sha256:{hash}",
            [.. proof.Texts.Select(text => ShownOriginal.Of(text, store.Originals))],
            proof.Log);
    }
}

/// <summary>Bytes that a text was taken from.</summary>
/// <param name="Check">What computing their hash anew found.</param>
/// <param name="Fault">Null where nothing is wrong with them.</param>
public sealed record ShownOriginal(Provenance Provenance, OriginalCheck Check, string? Fault)
{
    // Computed while a reader waits.
    private const long MostBytes = 16 * 1024 * 1024;

    internal static ShownOriginal Of(Provenance text, OriginalFolder originals)
    {
        if (text.Capture.Length > MostBytes)
        {
            return new(text, OriginalCheck.TooLong, null);
        }

        string? fault = originals.Fault(text.Capture.Original);
        return new(text, fault is null ? OriginalCheck.Same : OriginalCheck.Differs, fault);
    }
}

/// <summary>How kept bytes compare with the hash under which they were captured.</summary>
public enum OriginalCheck
{
    Same,
    Differs,

    /// <summary>They are not checked while a reader waits.</summary>
    TooLong,
}
