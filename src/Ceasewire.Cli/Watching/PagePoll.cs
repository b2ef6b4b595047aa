using System.Collections.Immutable;
using System.Text;
using System.Threading.Channels;
using Ceasewire.Intake.Fetching;
using Ceasewire.Store;
using Ceasewire.Store.Feeds;

namespace Ceasewire.Cli.Watching;

/// <summary>
/// Asks for the pages of the items that wait, host by host, and adds what they say. An item waits until its page was
/// read, or was refused for good.
/// </summary>
internal sealed class PagePoll(Fetcher fetcher, IStore store, PageReader pages, TimeProvider time)
{
    private const int TriesAtARefusal = 3;
    private const int TriesInAll = 30;

    // Then the host is left alone for this round.
    private const int FailuresOfAHost = 2;

    public async Task RunAsync(ImmutableArray<WatchedFeed> feeds, RoundCounts counts, CancellationToken cancellation)
    {
        var hosts = feeds
            .SelectMany(feed => store.Feeds.Waiting(feed.Url.OriginalString, time.GetUtcNow())
                .Select(item => (Feed: feed, Item: item)))
            .GroupBy(waiting => new Uri(waiting.Item.Link).IdnHost)
            .ToList();
        await foreach (var (feed, item, result) in
            Concurrent.RunAsync<
                IEnumerable<(WatchedFeed Feed, WaitingItem Item)>, (WatchedFeed, WaitingItem, FetchResult)>(
                hosts, AskAsync, cancellation))
        {
            await TakeAsync(feed, item, result, counts, cancellation);
        }
    }

    private async ValueTask AskAsync(
        IEnumerable<(WatchedFeed Feed, WaitingItem Item)> host,
        ChannelWriter<(WatchedFeed, WaitingItem, FetchResult)> answers,
        CancellationToken cancellation)
    {
        int failures = 0;
        foreach (var (feed, item) in host)
        {
            var answer = await fetcher.FetchAsync(new(new Uri(item.Link)), cancellation);
            await answers.WriteAsync((feed, item, answer), cancellation);
            failures = answer is FetchResult.Failed { Lasting: Lasting.Passing } ? failures + 1 : 0;
            if (failures == FailuresOfAHost)
            {
                return;
            }
        }
    }

    private async Task TakeAsync(
        WatchedFeed feed,
        WaitingItem item,
        FetchResult result,
        RoundCounts counts,
        CancellationToken cancellation)
    {
        if (result is FetchResult.Fetched fetched)
        {
            if (IsCut(fetched) && item.Tries + 1 < TriesAtARefusal)
            {
                await LeaveAsync(feed, item, "The page ends before its end.", TriesAtARefusal, null, counts);
                return;
            }

            var (reports, error) = pages.Read(feed, item, fetched, cancellation);
            if (error is null)
            {
                await store.AddAsync(reports, item, cancellation);
                counts.Added++;
            }
            else
            {
                await LeaveAsync(feed, item, error, TriesAtARefusal, null, counts);
            }
        }
        else if (result is FetchResult.Failed failed)
        {
            int tries = failed.Lasting == Lasting.Final ? TriesAtARefusal : TriesInAll;
            await LeaveAsync(feed, item, failed.Error.Message, tries, failed.RetryAfter, counts);
        }
    }

    private async Task LeaveAsync(
        WatchedFeed feed, WaitingItem item, string why, int tries, TimeSpan? retryAfter, RoundCounts counts)
    {
        if (item.Tries + 1 < tries)
        {
            store.Feeds.Postpone(
                item, why, time.GetUtcNow() + Patience.After(feed.Every, item.Tries + 1, retryAfter));
            return;
        }

        store.Feeds.GiveUp(item, why);
        counts.GivenUp++;
        await Console.Error.WriteLineAsync($"{item.Link}: given up. {why}");
    }

    /// <summary>A page of HTML without its last tag was cut off by a wrong length, or never had one: another try
    /// tells.</summary>
    private static bool IsCut(FetchResult.Fetched fetched) =>
        fetched.Header("Content-Encoding") is null
        && fetched.Header("Content-Type")?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true
        && !Encoding.Latin1.GetString(fetched.Body).Contains("</html", StringComparison.OrdinalIgnoreCase);
}
