using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
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
    }

    public static Command Create()
    {
        var subject = new Argument<Subject>("RECORD") { Description = "reading, annotation or error." };
        var command = new Command("schema", "Print the JSON Schema of a record.") { subject };
        command.SetAction(arguments => Write(arguments.GetRequiredValue(subject)));
        return command;
    }

    private static int Write(Subject subject)
    {
        var (type, format) = subject switch
        {
            Subject.Reading => (typeof(Reading), Reading.FormatName),
            Subject.Annotation => (typeof(Annotation), Annotation.FormatName),
            _ => (typeof(ReadError), null),
        };
        using var output = Output.Open();
        output.WriteLine(
            Schema(type, format)
                .ToJsonString(
                    new JsonSerializerOptions(RecordJson.Contract.Options) { WriteIndented = true, NewLine = "\n" }));
        return ExitCode.Done;
    }

    private static JsonObject Schema(Type type, string? format)
    {
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (_, node) => RequireAll(node),
        };
        var body = RecordJson.Contract.Options.GetJsonSchemaAsNode(type, options).AsObject();
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
