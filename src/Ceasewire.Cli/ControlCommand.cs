using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Briefs;
using Ceasewire.Ledger.Control;
using Ceasewire.Records;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Prints who is said to have which place, over time.</summary>
internal static class ControlCommand
{
    public static Command Create()
    {
        var ledger = LedgerOption.Create();
        var format = PartFormats.Option("one place");
        var command = new Command("control", "Print who is said to hold which place, since when, and who says so.")
        {
            ledger,
            format,
        };
        var selection = new SelectionOptions();
        selection.AddTo(command);
        command.SetAction(Host.Action((arguments, cancellation) => WriteAsync(
            arguments.GetRequiredValue(ledger),
            selection.Bind(arguments),
            arguments.GetValue(format),
            cancellation)));
        return command;
    }

    private static async Task<int> WriteAsync(
        string ledger,
        Selection selection,
        PartFormat format,
        CancellationToken cancellation)
    {
        using var store = Stores.OpenExisting(ledger);
        var accounts = await store.AccountsAsync(
            AskedReports.AtPlace(selection) with { Types = [ClaimType.Control, ClaimType.Retreat] },
            cancellation);
        PlaceControl[] places = [.. ControlFinder.Find(accounts).Where(place => Asked.Holds(selection, place))];
        using var output = Output.Open();
        if (format == PartFormat.Json)
        {
            foreach (var place in places)
            {
                output.WriteLine(JsonSerializer.Serialize(ControlRecord.Of(place), LedgerJson.Contract.ControlRecord));
            }
        }
        else
        {
            BriefOutput.Write(output, Brief(places, [.. accounts.Where(selection.Holds)]), format.ForReaders());
        }

        return ExitCode.Done;
    }

    private static Brief Brief(PlaceControl[] places, ImmutableArray<Account> asked)
    {
        var holding = places.SelectMany(place => place.Holdings);
        return BriefWriter.Write(
            "Control of places",
            holding.SelectMany(held => held.Accounts.Concat(held.Endings)).Concat(asked),
            [Ground.Of([.. places], asked)]);
    }
}
