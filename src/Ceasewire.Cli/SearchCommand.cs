using System.CommandLine;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Finds reports of a ledger by their words.</summary>
internal static class SearchCommand
{
    private enum Format
    {
        Terminal,
        Json,
    }

    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Words that a report must hold, all of them; accents and case do not count.",
            Arity = ArgumentArity.OneOrMore,
        };
        var ledger = LedgerOption.Create();
        var format = new Option<Format>("--format") { Description = "terminal (default), or json: one report a line." };
        var limit = LedgerOption.Limit("reports", "the best", 20);
        var command = new Command("search", "Find reports by their words.") { words, ledger, format, limit };
        command.SetAction(Host.Action((arguments, cancellation) => WriteAsync(
            string.Join(' ', arguments.GetRequiredValue(words)),
            arguments.GetRequiredValue(ledger),
            arguments.GetValue(format),
            arguments.GetValue(limit),
            cancellation)));
        return command;
    }

    private static async Task<int> WriteAsync(
        string words,
        string ledger,
        Format format,
        int limit,
        CancellationToken cancellation)
    {
        using var store = Stores.OpenExisting(ledger);
        using var output = Output.Open();
        foreach (var hit in await store.SearchAsync(words, limit, cancellation))
        {
            output.WriteLine(format == Format.Json
                ? JsonSerializer.Serialize(hit, HitJson.Contract.Hit)
                : $"{Printable.Of(hit.Name)}\n  {Printable.Of(hit.Snippet)}");
        }

        return ExitCode.Done;
    }
}
