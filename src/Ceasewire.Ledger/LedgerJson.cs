using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ceasewire.Ledger.Changes;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Ledger.Truces;
using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>What the ledger says, as JSON in the manner of <see cref="RecordJson"/>.</summary>
[JsonSerializable(typeof(ChangeRecord))]
[JsonSerializable(typeof(ControlRecord))]
[JsonSerializable(typeof(IncidentRecord))]
[JsonSerializable(typeof(TruceRecord))]
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
        options.Converters.Add(RecordJson.Words<ChangeKind>());
        options.Converters.Add(RecordJson.Words<ChangeSubject>());
        options.Converters.Add(RecordJson.Words<Extent>());
        options.Converters.Add(RecordJson.Words<HoldingState>());
        options.Converters.Add(RecordJson.Words<SceneBasis>());
        options.Converters.Add(RecordJson.Words<Stance>());
        options.Converters.Add(RecordJson.Words<TruceAct>());
        options.Converters.Add(RecordJson.Words<TruceStatus>());
        return options;
    }
}
