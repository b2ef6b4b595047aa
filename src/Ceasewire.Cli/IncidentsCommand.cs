using System.CommandLine;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Prints the happenings that reports of a ledger tell of, version beside version.</summary>
internal static class IncidentsCommand
{
    private enum Format
    {
        Terminal,
        Json,
    }

    public static Command Create()
    {
        var ledger = LedgerOption.Create();
        var format = new Option<Format>("--format")
        {
            Description = "terminal (default), or json: one incident a line.",
        };
        var limit = LedgerOption.Limit("incidents", "the latest", 100);
        var command = new Command("incidents", "Print what reports say of each happening, version beside version.")
        {
            ledger,
            format,
            limit,
        };
        var selection = new SelectionOptions();
        selection.AddTo(command);
        command.SetAction(Host.Action((arguments, cancellation) => WriteAsync(
            arguments.GetRequiredValue(ledger),
            selection.Bind(arguments),
            arguments.GetValue(limit),
            arguments.GetValue(format),
            cancellation)));
        return command;
    }

    private static async Task<int> WriteAsync(
        string ledger,
        Selection selection,
        int limit,
        Format format,
        CancellationToken cancellation)
    {
        using var store = Stores.OpenExisting(ledger);
        var incidents = await store.IncidentsAsync(selection, limit, cancellation);
        using var output = Output.Open();
        foreach (var incident in incidents)
        {
            if (format == Format.Json)
            {
                output.WriteLine(
                    JsonSerializer.Serialize(IncidentRecord.Of(incident), LedgerJson.Contract.IncidentRecord));
            }
            else
            {
                IncidentText.Write(output, incident);
            }
        }

        return ExitCode.Done;
    }
}
