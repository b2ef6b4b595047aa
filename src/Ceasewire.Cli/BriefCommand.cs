using System.CommandLine;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Briefs;
using Ceasewire.Pipeline;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Prints what the reports of a ledger say together.</summary>
internal static class BriefCommand
{
    public static Command Create()
    {
        var inputs = new InputOptions(ArgumentArity.ZeroOrMore);
        var ledger = LedgerOption.Create();
        var format = new Option<BriefFormat>("--format")
        {
            Description = "terminal (default), markdown, or html: one page that prints well.",
        };
        var selection = new SelectionOptions();
        var command = new Command(
            "brief",
            "Print what reports say together: with PATHS, those reports, which are added to the ledger first; without, all of the ledger.");
        inputs.AddTo(command);
        command.Add(ledger);
        command.Add(format);
        selection.AddTo(command);
        command.SetAction(Host.Action((arguments, cancellation) => WriteAsync(
            inputs.Bind(arguments),
            arguments.GetRequiredValue(ledger),
            selection.Bind(arguments),
            arguments.GetValue(format),
            cancellation)));
        return command;
    }

    private static async Task<int> WriteAsync(
        Inputs inputs,
        string ledger,
        Selection selection,
        BriefFormat format,
        CancellationToken cancellation)
    {
        using var store = inputs.Paths.Length == 0 ? Stores.OpenExisting(ledger) : Stores.Open(ledger);
        var (asked, code) = inputs.Paths.Length == 0
            ? (await AskedReports.LoadAsync(store, selection, cancellation), ExitCode.Done)
            : await AddAsync(store, inputs, selection, cancellation);
        using var output = Output.Open();
        BriefOutput.Write(output, BriefWriter.Write(asked.Reports, asked.FamilyOf, selection), format);
        return code;
    }

    private static async Task<(AskedReports Asked, int Code)> AddAsync(
        IStore store,
        Inputs inputs,
        Selection selection,
        CancellationToken cancellation)
    {
        var written = await LedgerWriter.AddAsync(store, inputs.LoadReader(), inputs, cancellation);
        foreach (var refusal in written.Refusals)
        {
            await Console.Error.WriteLineAsync($"{refusal.Name}: {refusal.Error.Message}");
        }

        var asked = await AskedReports.LoadAsync(store, selection, cancellation);
        return (asked.Only(written.Articles), written.ExitCode);
    }
}
