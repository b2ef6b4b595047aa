using System.CommandLine;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Which ledger a command works on.</summary>
internal static class LedgerOption
{
    public static Option<string> Create() => new("--ledger")
    {
        Description = "The ledger: a file, or postgres://USER@HOST/DATABASE (default: CEASEWIRE_LEDGER, else ceasewire.db).",
        HelpName = "LEDGER",
        DefaultValueFactory = static _ =>
            Environment.GetEnvironmentVariable("CEASEWIRE_LEDGER") is { Length: > 0 } usual ? usual : "ceasewire.db",
    };

    /// <summary>How many of something a command prints.</summary>
    public static Option<int> Limit(string what, string which, int usual)
    {
        var limit = new Option<int>("--limit")
        {
            Description = $"How many {what} to print, {which} first (default: {usual}).",
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        limit.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit must be 1 or more.");
            }
        });
        return limit;
    }
}
