using Ceasewire.Store.Sqlite;

namespace Ceasewire.Store;

/// <summary>Opens ledgers by what they are called: a file.</summary>
public static class Stores
{
    /// <summary>Opens a ledger, or makes it, and brings it to this version.</summary>
    /// <exception cref="InvalidDataException">There is no such ledger to be had; the message says why.</exception>
    public static IStore Open(string ledger) => SqliteStore.Open(ledger);

    /// <summary>Opens a ledger that must be there: a mistyped name makes no empty one.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static IStore OpenExisting(string ledger) =>
        File.Exists(ledger)
            ? Open(ledger)
            : throw new FileNotFoundException(
                $"There is no ledger {ledger}. Make one with: ceasewire add PATHS --ledger {ledger}");
}
