using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ceasewire.Records;

/// <summary>
/// The JSON of the contract: one record a line, snake_case names, nulls present, no escapes but those JSON asks for.
/// </summary>
[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(Annotation))]
[JsonSerializable(typeof(ReadError))]
public sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>The context to read and write with; the generated default does not know our names.</summary>
    public static RecordJson Contract { get; } =
        new(
            new JsonSerializerOptions
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                Converters =
                {
                    Capitals<ClaimType>(),
                    Capitals<Sector>(),
                    Words<Matter>(),
                    Words<ClaimStatus>(),
                    Words<Manner>(),
                    Words<NoticeKind>(),
                    Words<PublicationBasis>(),
                    Words<FigureKind>(),
                    Words<TimePrecision>(),
                    Words<TimeBasis>(),
                    Words<PlacePrecision>(),
                },
            });

    private static JsonStringEnumConverter<T> Capitals<T>()
        where T : struct, Enum =>
        new(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false);

    private static JsonStringEnumConverter<T> Words<T>()
        where T : struct, Enum =>
        new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
}
