using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ceasewire.Ledger;
using Ceasewire.Store.Log;

namespace Ceasewire.Store.Archive.Handover;

/// <summary>
/// What a file of originals holds and what became of them, after the Berkeley Protocol on Digital Open Source
/// Investigations: address, source, time of capture, hash, alterations and custodians.
/// </summary>
/// <param name="Log">All of the ledger's log; the last row is this handing over.</param>
internal sealed record Manifest(
    string Format,
    string Program,
    string Exported,
    string Custodian,
    WarcFile Warc,
    ImmutableArray<ManifestItem> Items,
    ImmutableArray<LogEntry> Log);

/// <param name="Sha256">In hexadecimal, of the file as it is.</param>
internal sealed record WarcFile(string Name, long Length, string Sha256);

/// <summary>One capture of original bytes.</summary>
/// <param name="Original">SHA-256 of the bytes.</param>
/// <param name="Record">Its id in the WARC file.</param>
/// <param name="Custodians">Who had a part in it, by the log.</param>
/// <param name="LogRows">The rows of the log that are about it or its articles.</param>
internal sealed record ManifestItem(
    string Original,
    long Length,
    string Source,
    string? Url,
    ImmutableArray<string> Redirects,
    string Captured,
    int? Status,
    ImmutableArray<Header> Headers,
    string Record,
    ImmutableArray<ManifestArticle> Articles,
    ImmutableArray<string> Custodians,
    ImmutableArray<long> LogRows);

/// <summary>An article whose text was taken from a capture.</summary>
/// <param name="Record">Its text's id in the WARC file.</param>
/// <param name="Steps">How the text was taken: each alteration, with tool and version.</param>
internal sealed record ManifestArticle(
    string Id,
    int Ordinal,
    string Record,
    string Format,
    ImmutableArray<ConversionStep> Steps,
    ImmutableArray<Printing> Printings);

/// <summary>How a manifest is written.</summary>
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    public static ManifestJson Contract { get; } =
        new(
            new JsonSerializerOptions
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                WriteIndented = true,
                NewLine = "\n",
            });
}
