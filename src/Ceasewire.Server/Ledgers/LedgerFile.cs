using Ceasewire.Ledger.Incidents;
using Ceasewire.Server.Review;
using Ceasewire.Store;
using Ceasewire.Store.Review;

namespace Ceasewire.Server.Ledgers;

/// <summary>
/// The ledger that the desk shows. What pages are made from is kept until the ledger changes, by this program or
/// another; of a large ledger the last is shown while the next is made. All that the desk itself writes goes through
/// here, by one connection, whose own writing does not change the store's version.
/// </summary>
internal sealed class LedgerFile(DeskSettings settings, TimeProvider time) : IDisposable
{
    private readonly StorePool _readers = new(settings.Ledger);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SemaphoreSlim _making = new(1);

    private IStore? _writer;
    private Snapshot? _now;
    private bool _isAddedTo;

    /// <summary>Whether there is a view to show.</summary>
    public bool IsMade => Volatile.Read(ref _now) is not null;

    /// <summary>What reviewers decided, for pages that were given a view before.</summary>
    public DecisionBook Book => Volatile.Read(ref _now)!.Book; // Made before any view is given.

    /// <summary>What the ledger holds, without the claims that reviewers reject.</summary>
    public async Task<LedgerView> ViewAsync(CancellationToken cancellation) => (await NowAsync(cancellation)).View;

    /// <summary>Every claim, whatever reviewers say.</summary>
    public async Task<LedgerView> AllAsync(CancellationToken cancellation) => (await NowAsync(cancellation)).All;

    public async Task<ReviewState> ReviewAsync(CancellationToken cancellation) =>
        (await NowAsync(cancellation)).Review;

    public async Task<Snapshot> SnapshotAsync(CancellationToken cancellation) => await NowAsync(cancellation);

    /// <summary>Asks the store; others may at the same time.</summary>
    public Task<T> ReadAsync<T>(Func<IStore, Task<T>> work, CancellationToken cancellation) =>
        _readers.UseAsync(work, cancellation);

    /// <returns>The stored decision: when this returns it outlives a crash.</returns>
    public async Task<Decision> DecideAsync(Draft draft, CancellationToken cancellation)
    {
        await NowAsync(cancellation);
        return await WriteAsync(
            async store =>
            {
                var decision = await store.DecideAsync(draft, cancellation);
                var now = Volatile.Read(ref _now)!.With(decision);
                Volatile.Write(ref _now, now.IsLarge ? now : now.Following());
                return decision;
            },
            cancellation);
    }

    /// <summary>Keeps a reviewer's word on incidents, which pages show at once.</summary>
    public async Task HoldAsync(IReadOnlyList<Hold> holds, string reviewer, CancellationToken cancellation)
    {
        await NowAsync(cancellation);
        await WriteAsync(
            async store =>
            {
                await store.HoldAsync(holds, reviewer, cancellation);

                // What else is made of incidents follows with the next snapshot.
                Volatile.Write(ref _isAddedTo, true);
                var stored = await store.StoredIncidentsAsync(cancellation);
                Volatile.Write(ref _now, Volatile.Read(ref _now)!.With(stored));
                return true;
            },
            cancellation);
    }

    /// <summary>Changes what pages are made from.</summary>
    public Task<T> ChangeAsync<T>(Func<IStore, Task<T>> work, CancellationToken cancellation) =>
        WriteAsync(
            async store =>
            {
                Volatile.Write(ref _isAddedTo, true);
                return await work(store);
            },
            cancellation);

    /// <summary>Looks whether the ledger has changed, and if so makes anew what pages are made from.</summary>
    public async Task<Snapshot> RefreshAsync(CancellationToken cancellation)
    {
        await _making.WaitAsync(cancellation);
        try
        {
            long version = await WriteAsync(store => store.VersionAsync(cancellation), cancellation);
            var last = Volatile.Read(ref _now);
            if (last is null || last.Version != version || Volatile.Read(ref _isAddedTo))
            {
                return await MakeAsync(version, cancellation);
            }

            return last.IsOutdated ? await PutAsync(last.Following(), cancellation) : last;
        }
        finally
        {
            _making.Release();
        }
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _readers.Dispose();
        _turn.Dispose();
        _making.Dispose();
    }

    private async Task<Snapshot> NowAsync(CancellationToken cancellation) =>
        Volatile.Read(ref _now) is { IsLarge: true } last ? last : await RefreshAsync(cancellation);

    private async Task<Snapshot> MakeAsync(long version, CancellationToken cancellation)
    {
        // Unset before looking, so that what is added meanwhile is seen the next time.
        bool wasAddedTo = Interlocked.Exchange(ref _isAddedTo, false);
        long began = time.GetTimestamp();
        try
        {
            // Derived by the connection whose own writing is no change.
            var incidents = await WriteAsync(store => store.StoredIncidentsAsync(cancellation), cancellation);
            var all = new LedgerView(
                await ReadAsync(store => store.ReportsAsync(cancellation), cancellation), incidents);
            var book = new DecisionBook(await ReadAsync(store => store.DecisionsAsync(cancellation), cancellation));
            var made = await PutAsync(Snapshot.Of(version, all, book), cancellation);
            DeskTelemetry.Made(time.GetElapsedTime(began), all.Reports.Length);
            return made;
        }
        catch
        {
            Volatile.Write(ref _isAddedTo, wasAddedTo || Volatile.Read(ref _isAddedTo));
            throw;
        }
    }

    private async Task<Snapshot> PutAsync(Snapshot next, CancellationToken cancellation)
    {
        if (next.IsLarge)
        {
            await next.WarmAsync();
        }

        return await WriteAsync(
            async store =>
            {
                // With what was decided while it was made.
                var put = next with { Book = new(await store.DecisionsAsync(cancellation)) };
                put = put.IsLarge ? put : put.Following();
                Volatile.Write(ref _now, put);
                return put;
            },
            cancellation);
    }

    private async Task<T> WriteAsync<T>(Func<IStore, Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await work(_writer ??= Stores.Open(settings.Ledger));
        }
        finally
        {
            _turn.Release();
        }
    }
}
