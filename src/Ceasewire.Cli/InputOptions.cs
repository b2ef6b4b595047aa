using System.CommandLine;
using System.CommandLine.Parsing;
using Ceasewire.Intake;

namespace Ceasewire.Cli;

/// <summary>The arguments of every command that reads articles.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _paths;

    private readonly Option<InputFormat> _from = new("--from")
    {
        Description =
            "auto: by each file's ending or content (default). text: one article a file. jsonl: one a line, with the fields name, text, published, title, outlet, url.",
    };

    private readonly Option<ColumnMap?> _columns = new("--columns")
    {
        Description = "Which columns of a CSV file hold what: text=body,published=date (default: by their names).",
        HelpName = "FIELD=COLUMN,…",
        CustomParser = ParseColumns,
    };

    private readonly Option<DateOnly?> _published = SelectionOptions.Day(
        "--published",
        "Day on which the articles appeared (2016-12-08), for those that do not say so themselves.");

    private readonly Option<string?> _gazetteer = GazetteerCommand.Option();

    private readonly Option<int> _threads = ThreadsOption.Create();

    private readonly Option<FileInfo?> _actors = OwnActors.Option();

    public InputOptions(ArgumentArity arity) =>
        _paths = new("PATHS")
        {
            Description = "Files, folders (all that can be read in them but README) or - for standard input.",
            Arity = arity,
        };

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_from);
        command.Add(_columns);
        command.Add(_published);
        command.Add(_threads);
        command.Add(_gazetteer);
        command.Add(_actors);
    }

    public string[] Paths(ParseResult arguments) => arguments.GetValue(_paths) ?? [];

    public Inputs Bind(ParseResult arguments) => new(
        Paths(arguments), arguments.GetValue(_from), arguments.GetValue(_published), arguments.GetValue(_threads),
        arguments.GetValue(_gazetteer))
    {
        Actors = arguments.GetValue(_actors),
        Columns = arguments.GetValue(_columns),
    };

    private static ColumnMap? ParseColumns(ArgumentResult result)
    {
        var columns = ColumnMap.Parse(result.Tokens[0].Value, out string? reason);
        if (columns is null)
        {
            result.AddError($"--columns: {reason}");
        }

        return columns;
    }
}
