using System.CommandLine;
using System.Text.Json;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Cli;

/// <summary>Prints all that the language stages found.</summary>
internal static class AnnotateCommand
{
    private enum Format
    {
        Jsonl,
        Conllu,
    }

    public static Command Create()
    {
        var inputs = new InputOptions(ArgumentArity.OneOrMore);
        var format = new Option<Format>("--format")
        {
            Description = "jsonl: one annotation a line (default). conllu: the parse alone.",
        };
        var command = new Command("annotate", "Print what the language stages found, whether or not a claim uses it.");
        inputs.AddTo(command);
        command.Add(format);
        command.SetAction(Host.Action((arguments, cancellation) =>
            Annotate(inputs.Bind(arguments), arguments.GetValue(format), cancellation)));
        return command;
    }

    private static int Annotate(Inputs inputs, Format format, CancellationToken cancellation)
    {
        using var output = Output.Open();
        var reader = inputs.LoadReader();
        return format == Format.Jsonl
            ? Lines.Write(
                output,
                inputs,
                article => JsonSerializer.Serialize(reader.Annotate(article), RecordJson.Contract.Annotation),
                cancellation)
            : WriteTrees(output, inputs, article => Conllu.Write(article, reader.Annotate(article)), cancellation);
    }

    /// <summary>CoNLL-U has no place for a refusal: it goes to standard error.</summary>
    private static int WriteTrees(
        TextWriter output,
        Inputs inputs,
        Func<Article, string> trees,
        CancellationToken cancellation)
    {
        int code = ExitCode.Done;
        foreach (var done in Bulk.Run(inputs, trees, cancellation))
        {
            if (done.Result is { } text)
            {
                output.Write(text);
                continue;
            }

            Console.Error.WriteLine($"{done.Error!.Name}: {done.Error.Error.Message}");
            code = ExitCode.SomeRefused;
        }

        return code;
    }
}
