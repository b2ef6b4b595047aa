using Ceasewire.Store.Postgres;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Store;

/// <summary>Opens ledgers by what they are called: a file, or <c>postgres://USER@HOST/DATABASE</c>.</summary>
public static class Stores
{
    /// <summary>Opens a ledger, or makes it, and brings it to this version.</summary>
    /// <exception cref="InvalidDataException">There is no such ledger to be had; the message says why.</exception>
    public static IStore Open(string ledger) => Open(ledger, Custody.OfAccount());

    /// <summary>The same, with whom the log names and by which clock.</summary>
    public static IStore Open(string ledger, Custody custody) =>
        PostgresAddress.IsOne(ledger)
            ? PostgresStore.Open(PostgresAddress.Parse(ledger), custody)
            : SqliteStore.Open(ledger, custody);

    /// <summary>Opens a ledger that must be there: a mistyped name makes no empty one.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static IStore OpenExisting(string ledger)
    {
        if (PostgresAddress.IsOne(ledger))
        {
            var address = PostgresAddress.Parse(ledger);
            return PostgresStore.Exists(address)
                ? PostgresStore.Open(address, Custody.OfAccount())
                : throw new FileNotFoundException(
                    $"There is no ledger in {address.Name}. Make one with: ceasewire add PATHS --ledger {address.Name}");
        }

        return File.Exists(ledger)
            ? Open(ledger)
            : throw new FileNotFoundException(
                $"There is no ledger {ledger}. Make one with: ceasewire add PATHS --ledger {ledger}");
    }
}
