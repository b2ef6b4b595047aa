using System.Collections.Immutable;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Reads articles into a ledger, a few at a time, so that stopping half-way loses only the last few.</summary>
internal static class LedgerWriter
{
    // A transaction costs about as much as writing ten reports.
    private const int ReportsPerTransaction = 50;

    public static async Task<Written> AddAsync(
        IStore store,
        NewsReader reader,
        Inputs inputs,
        CancellationToken cancellation)
    {
        var written = new Written();
        List<Accession> batch = [];
        var originals = new OriginalKeeper(store.Originals, TimeProvider.System, cancellation);
        foreach (var done in Bulk.Run(inputs, originals, reader.Read, cancellation))
        {
            if (done is { Article: { } article, Result: { } reading })
            {
                batch.Add(new(article, reading, done.Provenance));
                written.Articles.Add(reading.Article.Id);
            }
            else
            {
                written.Refusals.Add(done.Error!);
            }

            if (batch.Count == ReportsPerTransaction)
            {
                written.Count(await store.AddAsync(batch, cancellation));
                batch.Clear();
            }
        }

        written.Count(await store.AddAsync(batch, cancellation));
        await store.DeriveAsync(cancellation);
        return written;
    }

    /// <summary>What a run wrote.</summary>
    internal sealed class Written
    {
        private readonly Dictionary<Addition, int> _counts = [];

        /// <summary>Ids of the articles that were read, new or not.</summary>
        public HashSet<string> Articles { get; } = [];

        public List<ReadError> Refusals { get; } = [];

        public int ExitCode => Refusals.Count == 0 ? Cli.ExitCode.Done : Cli.ExitCode.SomeRefused;

        public int this[Addition addition] => _counts.GetValueOrDefault(addition);

        public void Count(ImmutableArray<Addition> additions)
        {
            foreach (var addition in additions)
            {
                _counts[addition] = this[addition] + 1;
            }
        }
    }
}
