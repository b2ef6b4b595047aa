using System.CommandLine;
using System.Globalization;
using Ceasewire.Cli.Watching;
using Ceasewire.Intake.Fetching;
using Ceasewire.Pipeline;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Polls feeds and adds what their pages say.</summary>
internal static class WatchCommand
{
    // However often the settings ask for it.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var settings = new Argument<FileInfo>("SETTINGS")
        {
            Description = "A YAML file that names the feeds, and how to ask them.",
        };
        var ledger = LedgerOption.Create();
        var once = new Option<bool>("--once")
        {
            Description = "Ask what is due once, and end. Without it, go on until stopped.",
        };
        var gazetteer = GazetteerCommand.Option();
        var actors = OwnActors.Option();
        var command = new Command("watch", "Poll feeds, and add the pages of their items to a ledger.")
        {
            settings, ledger, once, gazetteer, actors,
        };
        command.SetAction(Host.Action((arguments, cancellation) =>
        {
            var file = arguments.GetRequiredValue(settings);
            var watched = WatchSettings.Parse(file.Name, File.ReadAllText(file.FullName));
            var reader = NewsReader.Load(
                UserGazetteer.Load(arguments.GetValue(gazetteer)), OwnActors.Load(arguments.GetValue(actors)));
            return arguments.GetValue(once)
                ? OnceAsync(watched, arguments.GetRequiredValue(ledger), reader, cancellation)
                : ForeverAsync(watched, arguments.GetRequiredValue(ledger), reader, cancellation);
        }));
        return command;
    }

    private static async Task<int> OnceAsync(
        WatchSettings settings, string ledger, NewsReader reader, CancellationToken cancellation)
    {
        using var store = Stores.Open(ledger);
        using var fetcher = FetcherOf(settings);
        var counts = await RoundAsync(settings, store, fetcher, reader, cancellation);
        return counts is { Failed: 0, GivenUp: 0 } ? ExitCode.Done : ExitCode.SomeRefused;
    }

    private static async Task<int> ForeverAsync(
        WatchSettings settings, string ledger, NewsReader reader, CancellationToken cancellation)
    {
        using var store = Stores.Open(ledger);
        using var fetcher = FetcherOf(settings);
        while (true)
        {
            await RoundAsync(settings, store, fetcher, reader, cancellation);
            var next = settings.Feeds
                .SelectMany(feed => (DateTimeOffset?[])
                [
                    store.Feeds.StateOf(feed.Url.OriginalString).Next,
                    store.Feeds.Waiting(feed.Url.OriginalString).Next,
                ])
                .Min() ?? DateTimeOffset.MinValue;
            var pause = next - TimeProvider.System.GetUtcNow();
            await Task.Delay(pause > ShortestPause ? pause : ShortestPause, TimeProvider.System, cancellation);
        }
    }

    private static Fetcher FetcherOf(WatchSettings settings) =>
        new(new AddressGuard(settings.Allowed), settings.Rules, TimeProvider.System);

    private static async Task<RoundCounts> RoundAsync(
        WatchSettings settings,
        IStore store,
        Fetcher fetcher,
        NewsReader reader,
        CancellationToken cancellation)
    {
        var counts = new RoundCounts();
        await new FeedPoll(fetcher, store.Feeds, TimeProvider.System).RunAsync(settings.Feeds, counts, cancellation);
        await new PagePoll(fetcher, store, new PageReader(reader, store.Originals), TimeProvider.System)
            .RunAsync(settings.Feeds, counts, cancellation);
        await store.DeriveAsync(cancellation);
        int waiting = settings.Feeds.Sum(feed => store.Feeds.Waiting(feed.Url.OriginalString).Count);
        using var output = Output.Open();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Asked} feeds asked, {counts.Failed} failed; {counts.New} items new, {counts.Added} added, ")
            + string.Create(CultureInfo.InvariantCulture, $"{waiting} waiting, {counts.GivenUp} given up."));
        return counts;
    }
}
