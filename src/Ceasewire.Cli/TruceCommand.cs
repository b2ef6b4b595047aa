using System.CommandLine;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Briefs;
using Ceasewire.Ledger.Truces;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Prints the truces that reports of a ledger tell of.</summary>
internal static class TruceCommand
{
    public static Command Create()
    {
        var ledger = LedgerOption.Create();
        var format = PartFormats.Option("one truce");
        var id = new Argument<string?>("ID")
        {
            Description = "The start of a truce's id; without it, all that the other options ask for.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "truce",
            "Print how truces stand and how they came to: proposals, positions, talks, alleged violations.")
        {
            id,
            ledger,
            format,
        };
        var selection = new SelectionOptions();
        selection.AddTo(command);
        command.SetAction(Host.Action((arguments, cancellation) => WriteAsync(
            arguments.GetRequiredValue(ledger),
            arguments.GetValue(id) ?? "",
            selection.Bind(arguments),
            arguments.GetValue(format),
            cancellation)));
        return command;
    }

    private static async Task<int> WriteAsync(
        string ledger,
        string id,
        Selection selection,
        PartFormat format,
        CancellationToken cancellation)
    {
        using var store = Stores.OpenExisting(ledger);
        var asked = await AskedReports.LoadAsync(store, selection, cancellation);
        TruceProcess[] truces =
        [
            .. TruceFinder.Find(asked.Accounts, selection)
                .Where(truce => truce.Id.StartsWith(id, StringComparison.Ordinal)),
        ];
        using var output = Output.Open();
        if (format == PartFormat.Json)
        {
            foreach (var truce in truces)
            {
                output.WriteLine(JsonSerializer.Serialize(TruceRecord.Of(truce), LedgerJson.Contract.TruceRecord));
            }
        }
        else
        {
            var told = truces.SelectMany(truce => truce.Steps).Select(step => step.Account);
            BriefOutput.Write(
                output,
                BriefWriter.Write("Truces", told, truces.Select(TruceSections.Of)),
                format.ForReaders());
        }

        return ExitCode.Done;
    }
}
