using System.Collections.Immutable;
using Ceasewire.Server.Review;
using Ceasewire.Store;
using Ceasewire.Store.Review;

namespace Ceasewire.Server.Ledgers;

/// <summary>
/// The ledger that the desk shows. What pages are made from is kept until the ledger changes, by this program or
/// another. All that the desk itself writes goes through here.
/// </summary>
internal sealed class LedgerFile(DeskSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    private IStore? _store;
    private long _version = -1;
    private LedgerView? _all;
    private LedgerView? _view;
    private ImmutableHashSet<string> _leftOut = [];
    private DecisionBook? _book;
    private ReviewState? _review;

    /// <summary>What the ledger holds now, without the claims that reviewers reject.</summary>
    public Task<LedgerView> ViewAsync(CancellationToken cancellation) =>
        UseAsync(store => CurrentAsync(store, cancellation), cancellation);

    /// <summary>Every claim, whatever reviewers say.</summary>
    public Task<LedgerView> AllAsync(CancellationToken cancellation) =>
        UseAsync(
            async store =>
            {
                await CurrentAsync(store, cancellation);
                return _all!;
            },
            cancellation);

    public Task<ReviewState> ReviewAsync(CancellationToken cancellation) =>
        UseAsync(store => CurrentReviewAsync(store, cancellation), cancellation);

    /// <returns>The stored decision: when this returns it outlives a crash.</returns>
    public Task<Decision> DecideAsync(Draft draft, CancellationToken cancellation) =>
        UseAsync(
            async store =>
            {
                var review = await CurrentReviewAsync(store, cancellation);
                var decision = await store.DecideAsync(draft, cancellation);
                _book = review.Book.With(decision);
                return decision;
            },
            cancellation);

    /// <summary>Runs work on the store, one at a time.</summary>
    public async Task<T> UseAsync<T>(Func<IStore, Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await work(_store ??= Stores.Open(settings.Ledger));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The same for work that changes what pages are made from.</summary>
    public Task<T> ChangeAsync<T>(Func<IStore, Task<T>> work, CancellationToken cancellation) =>
        UseAsync(
            async store =>
            {
                var done = await work(store);
                _all = null;
                return done;
            },
            cancellation);

    public void Dispose()
    {
        _store?.Dispose();
        _turn.Dispose();
    }

    private async Task<LedgerView> CurrentAsync(IStore store, CancellationToken cancellation)
    {
        long version = await store.VersionAsync(cancellation);
        if (_all is null || version != _version)
        {
            _all = new LedgerView(await store.ReportsAsync(cancellation));
            (_view, _review, _book, _version) = (null, null, null, version);
        }

        _book ??= new(await store.DecisionsAsync(cancellation));
        if (_view is null || !_leftOut.SetEquals(_book.Rejected))
        {
            _leftOut = _book.Rejected;
            _view = _leftOut.IsEmpty ? _all : _all.Without(_leftOut);
        }

        return _view;
    }

    private async Task<ReviewState> CurrentReviewAsync(IStore store, CancellationToken cancellation)
    {
        // Sets all three.
        await CurrentAsync(store, cancellation);
        return _review = _review is null ? new(ReviewQueue.Of(_all!), _book!) : _review.With(_book!);
    }
}
