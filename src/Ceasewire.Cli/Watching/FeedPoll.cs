using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using Ceasewire.Intake.Fetching;
using Ceasewire.Store.Feeds;

namespace Ceasewire.Cli.Watching;

/// <summary>
/// Asks the feeds that are due, and writes down what they list. A feed that cannot be had is reported, asked ever more
/// rarely, and keeps no other waiting.
/// </summary>
internal sealed class FeedPoll(Fetcher fetcher, FeedLedger ledger, TimeProvider time)
{
    public async Task RunAsync(ImmutableArray<WatchedFeed> feeds, RoundCounts counts, CancellationToken cancellation)
    {
        var due = feeds
            .Select(feed => (Feed: feed, State: ledger.StateOf(feed.Url.OriginalString)))
            .Where(feed => feed.State.Next <= time.GetUtcNow())
            .ToList();
        await foreach (var (feed, state, result) in
            Concurrent.RunAsync<(WatchedFeed Feed, FeedState State), (WatchedFeed, FeedState, FetchResult)>(
                due, AskAsync, cancellation))
        {
            counts.Asked++;
            await TakeAsync(feed, state, result, counts);
        }
    }

    private async ValueTask AskAsync(
        (WatchedFeed Feed, FeedState State) asked,
        ChannelWriter<(WatchedFeed, FeedState, FetchResult)> answers,
        CancellationToken cancellation)
    {
        var request = new FetchRequest(asked.Feed.Url)
        {
            ETag = asked.State.ETag,
            LastModified = asked.State.LastModified,
        };
        var answer = await fetcher.FetchAsync(request, cancellation);
        await answers.WriteAsync((asked.Feed, asked.State, answer), cancellation);
    }

    private async Task TakeAsync(WatchedFeed feed, FeedState state, FetchResult result, RoundCounts counts)
    {
        var (items, error) = result switch
        {
            FetchResult.Fetched fetched => List(fetched),
            FetchResult.Failed failed => ([], failed.Error.Message),
            _ => ([], null),
        };
        int failures = error is null ? 0 : state.Failures + 1;
        var wait = Patience.After(feed.Every, failures, (result as FetchResult.Failed)?.RetryAfter);
        var next = time.GetUtcNow() + wait;

        // Only a list that was read to its end may be called by its mark: the rest of another is still to come.
        state = result is FetchResult.Fetched whole && error is null
            ? new(whole.Header("ETag"), whole.Header("Last-Modified"), next, 0)
            : state with { Next = next, Failures = failures };
        counts.New += ledger.Put(feed.Url.OriginalString, state, error, items);
        if (error is not null)
        {
            counts.Failed++;
            await Console.Error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{feed.Url}: {error} It is asked again at {next:yyyy-MM-dd HH:mm} UTC."));
        }
    }

    private static (IEnumerable<NewItem> Items, string? Error) List(FetchResult.Fetched fetched)
    {
        try
        {
            using var document = ContentCoding.Decode(
                new MemoryStream(fetched.Body), fetched.Header("Content-Encoding"));
            var list = FeedList.Read(document, fetched.Url);
            return (
                list.Items.Select(item => new NewItem(item.Link.AbsoluteUri, item.Title, item.Published)), list.Error);
        }
        catch (InvalidDataException error)
        {
            return ([], error.Message);
        }
    }
}
