using System.Collections.Immutable;

namespace Ceasewire.Server.Review;

/// <summary>The queue, and what of it is decided.</summary>
public sealed class ReviewState
{
    private readonly Dictionary<string, int> _place;

    public ReviewState(ImmutableArray<Account> queue, DecisionBook book)
    {
        (Queue, Book, _place) = (queue, book, []);
        foreach (var (account, i) in queue.Select((account, i) => (account, i)))
        {
            _place.TryAdd(account.Claim.Id, i);
        }
    }

    private ReviewState(ImmutableArray<Account> queue, DecisionBook book, Dictionary<string, int> place) =>
        (Queue, Book, _place) = (queue, book, place);

    /// <summary>Every claim, in the order in which they matter.</summary>
    public ImmutableArray<Account> Queue { get; }

    public DecisionBook Book { get; }

    public ReviewState With(DecisionBook book) => new(Queue, book, _place);

    public Account? Find(string claim) => _place.TryGetValue(claim, out int at) ? Queue[at] : null;

    /// <summary>The next that the reviewer has not decided about.</summary>
    /// <param name="after">The claim to go on from; the queue starts over at its end. Null starts at its
    /// beginning.</param>
    /// <returns>Null where all is decided.</returns>
    public Account? Next(string reviewer, string? after)
    {
        int start = after is not null && _place.TryGetValue(after, out int at) ? at + 1 : 0;
        return Enumerable.Range(0, Queue.Length)
            .Select(i => Queue[(start + i) % Queue.Length])
            .FirstOrDefault(account => !Book.IsDecided(account.Claim.Id, reviewer));
    }
}
