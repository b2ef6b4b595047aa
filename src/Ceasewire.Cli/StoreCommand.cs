using System.CommandLine;
using System.Globalization;
using Ceasewire.Server.Live;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Moves ledgers.</summary>
internal static class StoreCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("FROM") { Description = "The ledger to copy: a file, or postgres://USER@HOST/DATABASE." };
        var to = new Argument<string>("TO") { Description = "The copy, which is made or is empty." };
        var copy = new Command("copy", "Copy a ledger with its originals and its log, and verify the copy.") { from, to };
        copy.SetAction(Host.Action((arguments, cancellation) =>
            CopyAsync(arguments.GetRequiredValue(from), arguments.GetRequiredValue(to), cancellation)));
        return new Command("store", "Move ledgers between a file and a server.") { copy };
    }

    private static async Task<int> CopyAsync(string from, string to, CancellationToken cancellation)
    {
        using var source = Stores.OpenExisting(from);
        using var copy = Stores.Open(to);
        var (verdict, incidents, different) = await LedgerTransfer.CopyAsync(
            source, copy, Reconversion.Read, cancellation);
        using var output = Output.Open();
        foreach (var difference in verdict.Differences)
        {
            output.WriteLine($"{difference.Subject}: {difference.What}");
        }

        string counts = string.Join(
            ", ",
            verdict.Checked.Append(("incidents", incidents)).Select(
                part => string.Create(CultureInfo.InvariantCulture, $"{part.Item2} {part.Item1}")));
        bool isWhole = verdict.Differences.IsEmpty && different == 0;
        output.WriteLine(
            isWhole
                ? $"Copied to {copy.Name}: {counts}."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"The copy is not whole: {verdict.Differences.Length + different} differ of {counts}."));
        output.WriteLine($"Last hash of the log: {verdict.Head}");
        return isWhole ? ExitCode.Done : ExitCode.Failed;
    }
}
