using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>What the ledger says, as JSON in the manner of <see cref="RecordJson"/>.</summary>
[JsonSerializable(typeof(IncidentRecord))]
public sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>The context to write with; the generated default does not know our names.</summary>
    public static LedgerJson Contract { get; } = new(ContractOptions());

    private static JsonSerializerOptions ContractOptions()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        };
        RecordJson.AddConverters(options.Converters);
        options.Converters.Add(RecordJson.Words<HappeningKind>());
        options.Converters.Add(RecordJson.Words<TollStanding>());
        options.Converters.Add(RecordJson.Words<DisputeKind>());
        return options;
    }
}
