using Ceasewire.Store.Relational;
using Ceasewire.Store.Verification;

namespace Ceasewire.Store;

/// <summary>Moves a ledger from one kind of store to another.</summary>
public static class LedgerTransfer
{
    /// <summary>
    /// Copies originals, then all that was stored in one transaction, derives, and verifies the copy. Stopped before
    /// the transaction's end it can be begun again.
    /// </summary>
    /// <returns>What checking the copy found, and how many of the two ledgers' incidents differ.</returns>
    /// <exception cref="InvalidDataException">The ledger to copy into is not empty.</exception>
    public static async Task<(Verdict Verdict, int Incidents, int Different)> CopyAsync(
        IStore from, IStore to, Reconvert convert, CancellationToken cancellation)
    {
        var (source, copy) = ((RelationalStore)from, (RelationalStore)to);
        foreach (string hash in from.Originals.Hashes())
        {
            cancellation.ThrowIfCancellationRequested();
            using var bytes = from.Originals.Open(hash);
            if (!to.Originals.Has(hash))
            {
                to.Originals.Keep(bytes, cancellation);
            }
        }

        new LedgerCopy(source.Database, copy.Database).Run(cancellation);
        await from.DeriveAsync(cancellation);
        await to.DeriveAsync(cancellation);
        var verdict = to.Verify(convert, head: null, cancellation);
        HashSet<string> found = [.. await copy.IncidentLinesAsync(cancellation)];
        HashSet<string> different = [.. await source.IncidentLinesAsync(cancellation)];
        different.SymmetricExceptWith(found);
        return (verdict, found.Count, different.Count);
    }
}
