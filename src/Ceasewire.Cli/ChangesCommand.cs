using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Briefs;
using Ceasewire.Ledger.Changes;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Prints what reports of a day and after it add to those before it.</summary>
internal static class ChangesCommand
{
    public static Command Create()
    {
        var ledger = LedgerOption.Create();
        var format = PartFormats.Option("one change");
        var since = SelectionOptions.Day("--since", "First day of publication of the reports whose news is asked for.");
        since.Required = true;
        var command = new Command(
            "changes",
            "Print what reports since a day add: what is new, changed, contradicted or taken back.")
        {
            since,
            ledger,
            format,
        };
        var selection = new SelectionOptions();
        selection.AddTo(command);
        command.SetAction(Host.Action((arguments, cancellation) => WriteAsync(
            arguments.GetRequiredValue(ledger),
            arguments.GetRequiredValue(since)!.Value,
            selection.Bind(arguments),
            arguments.GetValue(format),
            cancellation)));
        return command;
    }

    private static async Task<int> WriteAsync(
        string ledger,
        DateOnly since,
        Selection selection,
        PartFormat format,
        CancellationToken cancellation)
    {
        using var store = Stores.OpenExisting(ledger);
        var asked = await AskedReports.LoadAsync(store, selection, cancellation);
        ImmutableArray<Change> changes =
        [
            .. ChangeFinder.Since(asked.Accounts, since)
                .Where(change => change.Added.Concat(change.Earlier).Any(selection.Holds)),
        ];
        using var output = Output.Open();
        if (format == PartFormat.Json)
        {
            foreach (var change in changes)
            {
                output.WriteLine(JsonSerializer.Serialize(ChangeRecord.From(change), LedgerJson.Contract.ChangeRecord));
            }
        }
        else
        {
            BriefOutput.Write(
                output,
                BriefWriter.Write(
                    $"Changes since {ActDay.Iso(since)}",
                    changes.SelectMany(change => change.Added),
                    ChangeSections.Of(changes)),
                format.ForReaders());
        }

        return ExitCode.Done;
    }
}
