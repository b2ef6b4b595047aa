using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ceasewire.Store.Archive;

/// <summary>How lists are stored beside an original.</summary>
[JsonSerializable(typeof(ImmutableArray<Header>))]
[JsonSerializable(typeof(ImmutableArray<ConversionStep>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class ArchiveJson : JsonSerializerContext
{
    public static ArchiveJson Contract { get; } =
        new(
            new JsonSerializerOptions
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            });
}
