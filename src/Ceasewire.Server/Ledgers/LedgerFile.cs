using Ceasewire.Store.Sqlite;

namespace Ceasewire.Server.Ledgers;

/// <summary>
/// The ledger that the desk shows. Pages are made from a view of it that is kept until the ledger changes, by this
/// program or another.
/// </summary>
internal sealed class LedgerFile(DeskSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    private SqliteStore? _store;
    private LedgerView? _view;
    private long _version = -1;

    /// <summary>What the ledger holds now.</summary>
    public Task<LedgerView> ViewAsync(CancellationToken cancellation) =>
        UseAsync(
            async store =>
            {
                long version = await store.VersionAsync(cancellation);
                if (_view is null || version != _version)
                {
                    _view = new LedgerView(await store.ReportsAsync(cancellation));
                    _version = version;
                }

                return _view;
            },
            cancellation);

    /// <summary>Runs work on the store, one at a time.</summary>
    public async Task<T> UseAsync<T>(Func<SqliteStore, Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await work(_store ??= SqliteStore.Open(settings.Ledger));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _store?.Dispose();
        _turn.Dispose();
    }
}
