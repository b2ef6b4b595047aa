using Ceasewire.Intake;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Store.Archive;

namespace Ceasewire.Cli;

/// <summary>An input with what was made of it: a result, or the error that stands in its place.</summary>
internal sealed record Done<T>(Article? Article, T? Result, ReadError? Error)
    where T : class
{
    /// <summary>Where the article was taken from, if its original was kept.</summary>
    public Provenance? Provenance { get; init; }
}

/// <summary>Runs a reading over many articles on all cores, in order, with progress on a terminal.</summary>
internal static class Bulk
{
    public static IEnumerable<Done<T>> Run<T>(Inputs inputs, Func<Article, T> read, CancellationToken cancellation)
        where T : class =>
        Run(inputs, inputs.Source(), _ => null, read, cancellation);

    /// <summary>The same, and keeps the originals of what is received.</summary>
    public static IEnumerable<Done<T>> Run<T>(
        Inputs inputs,
        OriginalKeeper originals,
        Func<Article, T> read,
        CancellationToken cancellation)
        where T : class =>
        Run(inputs, inputs.Source(originals), originals.Keep, read, cancellation);

    private static IEnumerable<Done<T>> Run<T>(
        Inputs inputs,
        ArticleSource source,
        Func<Incoming, Provenance?> keep,
        Func<Article, T> read,
        CancellationToken cancellation)
        where T : class
    {
        using var progress = new Progress(source.Skipped);
        foreach (var done in BulkReader.Read(
                source.Read(inputs.Files, inputs.Format).Select(incoming => (incoming, Provenance: keep(incoming))),
                one => Read(one.incoming, read) with { Provenance = one.Provenance },
                inputs.Threads,
                cancellation))
        {
            progress.Count(done.Error);
            yield return done;
        }
    }

    private static Done<T> Read<T>(Incoming incoming, Func<Article, T> read)
        where T : class
    {
        if (incoming is not Incoming.Received { Article: var article })
        {
            return new(null, null, ((Incoming.Refused)incoming).Error);
        }

        try
        {
            return new(article, read(article), null);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The outermost loop: one article that breaks the reader must not lose the thousands beside it.
            return new(
                article,
                null,
                new(
                    article.Name,
                    new("reader-failed", $"The reader failed on this article: {error.Message} Please report it.")));
        }
    }
}
