using System.CommandLine;
using System.Text.Json;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Cli;

/// <summary>Prints the claims of articles.</summary>
internal static class ReadCommand
{
    private enum Format
    {
        Jsonl,
        Table,
    }

    public static Command Create()
    {
        var inputs = new InputOptions(ArgumentArity.OneOrMore);
        var format = new Option<Format>("--format")
        {
            Description = "jsonl: one reading a line (default). table: claims for the eye.",
        };
        var command = new Command("read", "Print the claims that articles make, each with its words and who says so.");
        inputs.AddTo(command);
        command.Add(format);
        command.SetAction(Host.Action((arguments, cancellation) =>
            Read(inputs.Bind(arguments), arguments.GetValue(format), cancellation)));
        return command;
    }

    private static int Read(Inputs inputs, Format format, CancellationToken cancellation)
    {
        using var output = Output.Open();
        var reader = inputs.LoadReader();
        return format == Format.Table
            ? ReadingTable.Write(output, Bulk.Run(inputs, reader.Read, cancellation))
            : Lines.Write(
                output,
                inputs,
                article => JsonSerializer.Serialize(reader.Read(article), RecordJson.Contract.Reading),
                cancellation);
    }
}
