using System.Collections.Immutable;
using Ceasewire.Server.Review;
using Ceasewire.Store;
using Ceasewire.Store.Review;

namespace Ceasewire.Server.Ledgers;

/// <summary>What the desk shows of a ledger, as it was at one moment.</summary>
/// <param name="Version">The store's.</param>
/// <param name="All">Every claim, whatever reviewers say.</param>
/// <param name="View">Without the claims that reviewers reject.</param>
/// <param name="Incidents">Those of the view; newer where reviewers have parted or joined some since.</param>
/// <param name="LeftOut">Claims that the view leaves out.</param>
/// <param name="Queue">All claims in the order in which they matter.</param>
internal sealed record Snapshot(
    long Version,
    LedgerView All,
    LedgerView View,
    Lazy<IncidentBook> Incidents,
    ImmutableHashSet<string> LeftOut,
    DecisionBook Book,
    Lazy<ReviewState> Queue)
{
    // Nobody notices how long it takes to put a ledger of that many claims together.
    private const int MostWhileWaiting = 5_000;

    /// <summary>Readers are shown the last snapshot while the next is made.</summary>
    public bool IsLarge => All.Claims > MostWhileWaiting;

    /// <summary>The view leaves out other claims than reviewers now reject.</summary>
    public bool IsOutdated => !LeftOut.SetEquals(Book.Rejected);

    public ReviewState Review => Queue.Value.With(Book);

    public static Snapshot Of(long version, LedgerView all, DecisionBook book) =>
        new Snapshot(version, all, all, new(() => all.Incidents), [], book, new(() => new(ReviewQueue.Of(all), book))).Following();

    public Snapshot With(Decision decision) => this with { Book = Book.With(decision) };

    /// <summary>The same with a view that leaves out what reviewers now reject.</summary>
    public Snapshot Following() => !IsOutdated
        ? this
        : Of(Book.Rejected.IsEmpty ? All : All.Without(Book.Rejected));

    /// <summary>The same with incidents that the store has derived anew.</summary>
    public Snapshot With(ImmutableArray<StoredIncident> stored) =>
        this with { Incidents = new(() => new(View, stored)) };

    /// <summary>Makes all that pages are made from, before any reader asks.</summary>
    public async Task WarmAsync()
    {
        await View.WarmAsync();
        _ = Queue.Value;
    }

    private Snapshot Of(LedgerView view) =>
        this with { LeftOut = Book.Rejected, View = view, Incidents = new(() => view.Incidents) };
}
