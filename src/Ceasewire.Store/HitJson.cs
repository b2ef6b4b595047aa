using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ceasewire.Store;

/// <summary>What a search found, as JSON in the manner of the records.</summary>
[JsonSerializable(typeof(Hit))]
public sealed partial class HitJson : JsonSerializerContext
{
    /// <summary>The context to write with; the generated default does not know our names.</summary>
    public static HitJson Contract { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });
}
