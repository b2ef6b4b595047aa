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
    public static RecordJson Contract { get; } = new(ContractOptions());

    /// <summary>Reads a reading.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Reading? ReadReading(ReadOnlySpan<byte> json) =>
        ReadingReader.Read(json) ?? JsonSerializer.Deserialize(json, Contract.Reading);

    /// <summary>How the contract writes its enums, for contexts whose records hold the contract's.</summary>
    public static void AddConverters(ICollection<JsonConverter> converters)
    {
        converters.Add(Capitals<ClaimType>());
        converters.Add(Capitals<Sector>());
        converters.Add(Words<Matter>());
        converters.Add(Words<ClaimStatus>());
        converters.Add(Words<Manner>());
        converters.Add(Words<NoticeKind>());
        converters.Add(Words<PublicationBasis>());
        converters.Add(Words<FigureKind>());
        converters.Add(Words<TimePrecision>());
        converters.Add(Words<TimeBasis>());
        converters.Add(Words<PlacePrecision>());
    }

    /// <summary>Writes an enum in lower case: "orphan-speaker".</summary>
    public static JsonStringEnumConverter<T> Words<T>()
        where T : struct, Enum =>
        new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    private static JsonSerializerOptions ContractOptions()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        };
        AddConverters(options.Converters);
        return options;
    }

    private static JsonStringEnumConverter<T> Capitals<T>()
        where T : struct, Enum =>
        new(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false);
}
