using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Reads articles into a ledger.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var inputs = new InputOptions(ArgumentArity.OneOrMore);
        var ledger = LedgerOption.Create();
        var command = new Command("add", "Read articles into a ledger; what is there already is not added twice.");
        inputs.AddTo(command);
        command.Add(ledger);
        command.SetAction(Host.Action((arguments, cancellation) =>
            AddAsync(inputs.Bind(arguments), arguments.GetRequiredValue(ledger), cancellation)));
        return command;
    }

    private static async Task<int> AddAsync(Inputs inputs, string ledger, CancellationToken cancellation)
    {
        using var store = Stores.Open(ledger);
        var written = await LedgerWriter.AddAsync(store, inputs.LoadReader(), inputs, cancellation);
        using var output = Output.Open();
        foreach (var refusal in written.Refusals)
        {
            output.WriteLine(JsonSerializer.Serialize(refusal, RecordJson.Contract.ReadError));
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{written[Addition.Added]} added, {written[Addition.PrintedAgain]} printed again, {written[Addition.ReadAgain]} read again, {written[Addition.Unchanged]} unchanged: {store.Name}"));
        return written.ExitCode;
    }
}
