using System.CommandLine;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Cli;

/// <summary>Which ledger a command works on.</summary>
internal static class LedgerOption
{
    public static Option<string> Create() => new("--ledger")
    {
        Description = "The ledger's file (default: ceasewire.db in the current folder).",
        HelpName = "FILE",
        DefaultValueFactory = static _ => "ceasewire.db",
    };

    /// <summary>Opens a ledger that must be there: a mistyped name makes no empty file.</summary>
    public static SqliteStore OpenExisting(string path) =>
        File.Exists(path)
            ? SqliteStore.Open(path)
            : throw new FileNotFoundException(
                $"There is no ledger {path}. Make one with: ceasewire add PATHS --ledger {path}");
}
