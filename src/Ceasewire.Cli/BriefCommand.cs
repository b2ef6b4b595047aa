using System.Collections.Immutable;
using System.CommandLine;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Briefs;
using Ceasewire.Pipeline;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Cli;

/// <summary>Prints what the reports of a ledger say together.</summary>
internal static class BriefCommand
{
    private enum Format
    {
        Terminal,
        Markdown,
    }

    public static Command Create()
    {
        var inputs = new InputOptions(ArgumentArity.ZeroOrMore);
        var ledger = LedgerOption.Create();
        var format = new Option<Format>("--format") { Description = "terminal (default) or markdown." };
        var command = new Command(
            "brief",
            "Print what reports say together: with PATHS, those reports, which are added to the ledger first; without, all of the ledger.");
        inputs.AddTo(command);
        command.Add(ledger);
        command.Add(format);
        command.SetAction(Host.Action((arguments, cancellation) => WriteAsync(
            inputs.Bind(arguments), arguments.GetRequiredValue(ledger), arguments.GetValue(format), cancellation)));
        return command;
    }

    private static async Task<int> WriteAsync(
        Inputs inputs,
        string ledger,
        Format format,
        CancellationToken cancellation)
    {
        using var store = inputs.Paths.Length == 0 ? LedgerOption.OpenExisting(ledger) : SqliteStore.Open(ledger);
        var (reports, code) = inputs.Paths.Length == 0
            ? (await store.ReportsAsync(cancellation), ExitCode.Done)
            : await AddAsync(store, inputs, cancellation);
        var brief = BriefWriter.Write(reports);
        using var output = Output.Open();
        if (format == Format.Markdown)
        {
            output.Write(MarkdownBrief.Write(brief));
        }
        else
        {
            TerminalBrief.Write(Terminal.On(output), brief);
        }

        return code;
    }

    private static async Task<(ImmutableArray<Report> Reports, int Code)> AddAsync(
        SqliteStore store, Inputs inputs, CancellationToken cancellation)
    {
        var written = await LedgerWriter.AddAsync(store, inputs.LoadReader(), inputs, cancellation);
        foreach (var refusal in written.Refusals)
        {
            await Console.Error.WriteLineAsync($"{refusal.Name}: {refusal.Error.Message}");
        }

        var reports = await store.ReportsAsync(cancellation);
        return ([.. reports.Where(report => written.Articles.Contains(report.Id))], written.ExitCode);
    }
}
