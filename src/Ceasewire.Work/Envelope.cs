using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ceasewire.Records;
using Ceasewire.Store.Archive;

namespace Ceasewire.Work;

/// <summary>What a message holds: an article, with where it was taken from.</summary>
/// <param name="Provenance">Null where no original is kept.</param>
public sealed record Envelope(Article Article, Provenance? Provenance)
{
    public byte[] Encode() => JsonSerializer.SerializeToUtf8Bytes(this, EnvelopeJson.Contract.Envelope);

    /// <param name="reason">Why it cannot be decoded; it never quotes the message.</param>
    public static bool TryDecode(
        ReadOnlySpan<byte> body, [NotNullWhen(true)] out Envelope? envelope, out string reason)
    {
        (envelope, reason) = (null, "");
        if (body.Length > WorkQueue.MaxBytes)
        {
            reason = $"It is longer than {WorkQueue.MaxBytes >> 20} MB.";
            return false;
        }

        try
        {
            var decoded = JsonSerializer.Deserialize(body, EnvelopeJson.Contract.Envelope);
            if (decoded?.Article is { Name: not null, Text: not null })
            {
                envelope = decoded;
                return true;
            }
        }
        catch (JsonException)
        {
        }

        reason = "It is no article in JSON.";
        return false;
    }
}

/// <summary>The JSON of messages.</summary>
[JsonSerializable(typeof(Envelope))]
internal sealed partial class EnvelopeJson : JsonSerializerContext
{
    public static EnvelopeJson Contract { get; } =
        new(
            new JsonSerializerOptions
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            });
}
