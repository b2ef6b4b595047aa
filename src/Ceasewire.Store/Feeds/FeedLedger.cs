using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Ceasewire.Store.Relational;
using Dapper;

namespace Ceasewire.Store.Feeds;

/// <summary>
/// What watching has come to. An item is written down with the mark of the feed that listed it, and leaves the waiting
/// ones with the reports that its page gave: wherever a run stops, the next goes on there.
/// </summary>
public sealed class FeedLedger
{
    private const string Day = "yyyy-MM-dd";

    private readonly Database _database;

    internal FeedLedger(Database database) => _database = database;

    public FeedState StateOf(string feed) =>
        _database.Connection.QuerySingleOrDefault<(string? ETag, string? LastModified, string Next, int Failures)?>(
            "SELECT etag, last_modified, next, failures FROM feed WHERE url = @feed", new { feed }) is { } row
            ? new(row.ETag, row.LastModified, UtcTime.Parse(row.Next), row.Failures)
            : FeedState.Unknown;

    /// <summary>Writes down where a feed stands, with what it lists.</summary>
    /// <param name="error">Why it could not be had; null where it could.</param>
    /// <returns>How many of the items are new.</returns>
    public int Put(string feed, FeedState state, string? error, IEnumerable<NewItem> items)
    {
        using var transaction = _database.BeginWriting();
        _database.Connection.Execute(
            """
            INSERT INTO feed (url, etag, last_modified, next, failures, error)
            VALUES (@feed, @ETag, @LastModified, @next, @Failures, @error)
            ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
                next = excluded.next, failures = excluded.failures, error = excluded.error
            """,
            new { feed, state.ETag, state.LastModified, next = UtcTime.Text(state.Next), state.Failures, error },
            transaction);
        int added = _database.Connection.Execute(
            """
            INSERT INTO feed_item (feed, link, title, published, next) VALUES (@feed, @Link, @Title, @published, @next)
            ON CONFLICT DO NOTHING
            """,
            items.Select(item => new
            {
                feed,
                item.Link,
                item.Title,
                published = item.Published?.ToString(Day, CultureInfo.InvariantCulture),
                next = UtcTime.Text(DateTimeOffset.UnixEpoch),
            }),
            transaction);
        transaction.Commit();
        return added;
    }

    /// <summary>Items of a feed that may be asked for, the first listed first.</summary>
    public ImmutableArray<WaitingItem> Waiting(string feed, DateTimeOffset now) =>
    [
        .. _database.Connection.Query<(long Key, string Link, string? Title, string? Published, int Tries)>(
            """
            SELECT key, link, title, published, tries FROM feed_item
            WHERE state = 'waiting' AND feed = @feed AND next <= @now ORDER BY key
            """,
            new { feed, now = UtcTime.Text(now) })
            .Select(row => new WaitingItem(row.Key, feed, row.Link, row.Title, DayOf(row.Published), row.Tries)),
    ];

    /// <returns>How many items of a feed wait, and when the first of them may be asked for.</returns>
    public (int Count, DateTimeOffset? Next) Waiting(string feed)
    {
        var (count, next) = _database.Connection.QuerySingle<(int, string?)>(
            "SELECT count(*), min(next) FROM feed_item WHERE state = 'waiting' AND feed = @feed", new { feed });
        return (count, next is null ? null : UtcTime.Parse(next));
    }

    /// <summary>Leaves an item for later.</summary>
    public void Postpone(WaitingItem item, string why, DateTimeOffset next) =>
        _database.Connection.Execute(
            "UPDATE feed_item SET tries = tries + 1, error = @why, next = @next WHERE key = @Key",
            new { item.Key, why, next = UtcTime.Text(next) });

    public void GiveUp(WaitingItem item, string why) =>
        _database.Connection.Execute(
            "UPDATE feed_item SET state = 'given-up', tries = tries + 1, error = @why WHERE key = @Key",
            new { item.Key, why });

    /// <summary>Inside the transaction that stores what the item's page gave.</summary>
    internal static void Added(DbTransaction transaction, WaitingItem item) =>
        transaction.Connection!.Execute(
            "UPDATE feed_item SET state = 'added', tries = tries + 1, error = NULL WHERE key = @Key",
            new { item.Key },
            transaction);

    private static DateOnly? DayOf(string? written) =>
        written is null ? null : DateOnly.ParseExact(written, Day, CultureInfo.InvariantCulture);
}
