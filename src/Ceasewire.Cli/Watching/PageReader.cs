using System.Collections.Immutable;
using Ceasewire.Intake;
using Ceasewire.Intake.Fetching;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Server.Live;
using Ceasewire.Store;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Feeds;

namespace Ceasewire.Cli.Watching;

/// <summary>Reads the page of an item, and keeps its bytes where it gives an article.</summary>
internal sealed class PageReader(NewsReader reader, OriginalFolder originals)
{
    /// <returns>What the page says; or why it gives no article.</returns>
    public (ImmutableArray<Accession> Reports, string? Error) Read(
        WatchedFeed feed,
        WaitingItem item,
        FetchResult.Fetched page,
        CancellationToken cancellation)
    {
        List<Incoming> incoming;
        try
        {
            using var body = ContentCoding.Decode(new MemoryStream(page.Body), page.Header("Content-Encoding"));
            var declared = Declaration.OfMediaType(page.Header("Content-Type"), page.Url.AbsoluteUri);
            incoming = [.. Conversion.Read(body, page.Url.AbsoluteUri, declared, new SkipCounts())];
        }
        catch (InvalidDataException error)
        {
            return ([], error.Message);
        }

        var received = incoming.OfType<Incoming.Received>().ToList();
        if (received.Count == 0)
        {
            var refused = incoming.OfType<Incoming.Refused>().FirstOrDefault();
            return ([], refused?.Error.Error.Message ?? "It has no article.");
        }

        var capture = CaptureOf(item, page, cancellation);
        return (
            [
                .. received.Select(one =>
                {
                    var article = Completed(one.Article, feed, item, page);
                    return new Accession(article, reader.Read(article), Reconversion.Provenance(capture, one.Origin));
                }),
            ],
            null);
    }

    private Capture CaptureOf(WaitingItem item, FetchResult.Fetched page, CancellationToken cancellation)
    {
        var (hash, length) = originals.Keep(page.Body, cancellation);
        return new(hash, length, item.Link, page.At)
        {
            Url = page.Url.AbsoluteUri,
            Status = page.Status,
            Headers = [.. page.Headers.Select(header => new Header(header.Key, header.Value))],
            Redirects = [.. page.Redirects.Select(address => address.AbsoluteUri)],
        };
    }

    /// <summary>What a page does not say of itself, its feed may.</summary>
    private static Article Completed(Article article, WatchedFeed feed, WaitingItem item, FetchResult.Fetched page) =>
        article with
        {
            Outlet = article.Outlet ?? feed.Outlet,
            Title = article.Title ?? item.Title,
            Published = article.Published ?? item.Published,
            Url = article.Url ?? page.Url.AbsoluteUri,
        };
}
