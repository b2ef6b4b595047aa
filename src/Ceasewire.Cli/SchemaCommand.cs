using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Changes;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Truces;
using Ceasewire.Records;

namespace Ceasewire.Cli;

/// <summary>Prints the JSON Schema of the records, made from the types that write them.</summary>
internal static class SchemaCommand
{
    private enum Subject
    {
        Reading,
        Annotation,
        Error,
        Truce,
        Control,
        Change,
    }

    public static Command Create()
    {
        var subject = new Argument<Subject>("RECORD")
        {
            Description = "reading, annotation, error, truce, control or change.",
        };
        var command = new Command("schema", "Print the JSON Schema of a record.") { subject };
        command.SetAction(arguments => Write(arguments.GetRequiredValue(subject)));
        return command;
    }

    private static int Write(Subject subject)
    {
        var (type, format, contract) = subject switch
        {
            Subject.Reading => (typeof(Reading), Reading.FormatName, RecordJson.Contract.Options),
            Subject.Annotation => (typeof(Annotation), Annotation.FormatName, RecordJson.Contract.Options),
            Subject.Truce => (typeof(TruceRecord), TruceRecord.FormatName, LedgerJson.Contract.Options),
            Subject.Control => (typeof(ControlRecord), ControlRecord.FormatName, LedgerJson.Contract.Options),
            Subject.Change => (typeof(ChangeRecord), ChangeRecord.FormatName, LedgerJson.Contract.Options),
            _ => (typeof(ReadError), null, RecordJson.Contract.Options),
        };
        using var output = Output.Open();
        output.WriteLine(
            Schema(type, format, contract)
                .ToJsonString(
                    new JsonSerializerOptions(contract) { WriteIndented = true, NewLine = "\n" }));
        return ExitCode.Done;
    }

    private static JsonObject Schema(Type type, string? format, JsonSerializerOptions contract)
    {
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (_, node) => RequireAll(node),
        };
        var body = contract.GetJsonSchemaAsNode(type, options).AsObject();
        if (format is not null)
        {
            body["properties"]!["format"] = new JsonObject { ["const"] = format };
        }

        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = format ?? "ceasewire error",
        };
        foreach (var (name, value) in body)
        {
            schema[name] = value?.DeepClone();
        }

        return schema;
    }

    /// <summary>
    /// Unknown values are null and present, so every property is required; later versions may add more.
    /// </summary>
    private static JsonNode RequireAll(JsonNode node)
    {
        if (node is JsonObject schema && schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
        }

        return node;
    }
}
