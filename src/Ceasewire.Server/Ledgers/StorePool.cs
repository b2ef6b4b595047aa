using System.Collections.Concurrent;
using Ceasewire.Store;

namespace Ceasewire.Server.Ledgers;

/// <summary>Connections to one ledger, so that questions need not wait for one another.</summary>
internal sealed class StorePool(string ledger) : IDisposable
{
    // More would only wait for the processor.
    private const int Most = 8;

    private readonly SemaphoreSlim _room = new(Most);
    private readonly ConcurrentBag<IStore> _idle = [];

    public async Task<T> UseAsync<T>(Func<IStore, Task<T>> work, CancellationToken cancellation)
    {
        await _room.WaitAsync(cancellation);
        try
        {
            var store = _idle.TryTake(out var idle) ? idle : Stores.Open(ledger);
            try
            {
                return await work(store);
            }
            finally
            {
                _idle.Add(store);
            }
        }
        finally
        {
            _room.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var store))
        {
            store.Dispose();
        }

        _room.Dispose();
    }
}
