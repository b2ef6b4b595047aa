using System.CommandLine;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Keeps a reviewer's word on whether two claims are of one happening.</summary>
internal static class HoldCommand
{
    public static Command Create()
    {
        var kind = new Argument<HoldKind>("WORD") { Description = "together: of one happening; apart: of two." };
        var one = new Argument<string>("CLAIM") { Description = "A claim's id, or the start of it." };
        var other = new Argument<string>("OTHER") { Description = "The other's." };
        var ledger = LedgerOption.Create();
        var command = new Command("hold", "Keep that two claims are of one happening, or of two, whatever comes later.")
        {
            kind,
            one,
            other,
            ledger,
        };
        command.SetAction(Host.Action((arguments, cancellation) => HoldAsync(
            arguments.GetRequiredValue(ledger),
            arguments.GetRequiredValue(kind),
            arguments.GetRequiredValue(one),
            arguments.GetRequiredValue(other),
            cancellation)));
        return command;
    }

    private static async Task<int> HoldAsync(
        string ledger,
        HoldKind kind,
        string one,
        string other,
        CancellationToken cancellation)
    {
        using var store = Stores.OpenExisting(ledger);
        var hold = new Hold(
            await ClaimAsync(store, one, cancellation), await ClaimAsync(store, other, cancellation), kind);
        await store.HoldAsync([hold], Custody.OfAccount().Custodian, cancellation);
        using var output = Output.Open();
        foreach (string claim in new[] { hold.One, hold.Other })
        {
            if (await store.FindIncidentAsync(claim, cancellation) is { } incident)
            {
                IncidentText.Write(output, incident);
            }
        }

        return ExitCode.Done;
    }

    private static async Task<string> ClaimAsync(IStore store, string start, CancellationToken cancellation) =>
        await store.FindClaimsAsync(start, cancellation) switch
        {
            [] => throw new InvalidDataException($"No claim's id starts with '{start}'."),
            [var (claim, _)] => claim,
            var several => throw new InvalidDataException(
                $"Several claims' ids start with '{start}': {string.Join(", ", several.Select(found => found.Claim))}."),
        };
}
