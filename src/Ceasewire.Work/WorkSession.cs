using Ceasewire.Pipeline;
using Ceasewire.Store;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Ceasewire.Work;

/// <summary>A worker's work over one connection.</summary>
internal sealed class WorkSession(
    Broker broker,
    NewsReader reader,
    LedgerLink ledger,
    WorkSettings settings,
    WorkCounts counts,
    TimeProvider time,
    ILogger log)
{
    private const int BatchesAhead = 2;
    private const int ReportsPerDerivation = 2000;

    /// <summary>
    /// While articles wait, deriving takes at most one part of so many of the time: it takes longer as the ledger grows.
    /// </summary>
    private const int TimesLonger = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How often the queues' lengths are asked for.</summary>
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromSeconds(5);

    private readonly string _queue = broker.Address.Articles;

    private int _underived;
    private TimeSpan _longestWait;
    private long _counted;
    private long _derived;
    private TimeSpan _deriving;

    private bool IsDerivationDue =>
        _underived >= ReportsPerDerivation && time.GetElapsedTime(_derived) >= _deriving * (TimesLonger - 1);

    /// <summary>Returns when told to stop, or when the queue is empty and that is enough.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var deliveries = await Deliveries.ConsumeAsync(broker, (ushort)(settings.Batch * BatchesAhead), stop);
        while (!stop.IsCancellationRequested)
        {
            var batch = await deliveries.TakeAsync(settings.Batch, Patience, stop);
            if (batch.Count > 0)
            {
                // What is begun is finished: being told to stop breaks no batch.
                await WriteAsync(batch, deliveries, stop);
            }

            await CountAsync(stop);
            if (_underived > 0 && (batch.Count == 0 || IsDerivationDue))
            {
                await DeriveAsync(deliveries, stop);
            }

            if (batch.Count == 0 && _underived == 0 && settings.End == WorkEnd.QueueEmpty
                && await broker.Channel.MessageCountAsync(_queue, stop) == 0)
            {
                return;
            }
        }
    }

    private async Task DeriveAsync(Deliveries deliveries, CancellationToken stop)
    {
        using var activity = WorkTelemetry.Start("derive", _queue);
        long began = time.GetTimestamp();
        int? derived = await ledger.TryAsync(
            async store =>
            {
                await store.DeriveAsync(stop);
                return _underived;
            },
            stop);
        _underived -= derived ?? 0;
        if (derived is null)
        {
            await RenewAsync(deliveries.Drain());
            return;
        }

        (_derived, _deriving) = (time.GetTimestamp(), time.GetElapsedTime(began));
        WorkTelemetry.Derived(_deriving);
        log.Derived(derived.Value, _queue, _deriving.TotalSeconds, _longestWait.TotalSeconds);
        _longestWait = TimeSpan.Zero;
    }

    private async Task CountAsync(CancellationToken stop)
    {
        if (_counted != 0 && time.GetElapsedTime(_counted) < BetweenCounts)
        {
            return;
        }

        _counted = time.GetTimestamp();
        foreach (string queue in (string[])[_queue, broker.Address.Dead])
        {
            WorkTelemetry.Wait(queue, await broker.Channel.MessageCountAsync(queue, stop));
        }
    }

    private async Task WriteAsync(List<Delivery> batch, Deliveries deliveries, CancellationToken stop)
    {
        WorkTelemetry.Delivered(batch);
        var read = await ReadAsync(batch);
        if (read.Count == 0)
        {
            return;
        }

        List<Accession> accessions = [.. read.Select(one => one.Accession)];
        using var activity = WorkTelemetry.Start("write", _queue);
        long began = time.GetTimestamp();
        if (await ledger.TryAsync(store => store.AddAsync(accessions, CancellationToken.None), stop) is not { } additions)
        {
            await RenewAsync([.. read.Select(one => one.Delivery), .. deliveries.Drain()]);
            return;
        }

        WorkTelemetry.Written(
            time.GetElapsedTime(began), additions, accessions.Sum(accession => accession.Reading.Claims.Length));
        foreach (var (delivery, _) in read)
        {
            await broker.Channel.BasicAckAsync(delivery.Tag, multiple: false, CancellationToken.None);
            Waited(delivery);
        }

        counts.Add(additions);
        _underived += additions.Count(addition => addition != Addition.Unchanged);
    }

    private async Task<List<(Delivery Delivery, Accession Accession)>> ReadAsync(List<Delivery> batch)
    {
        using var activity = WorkTelemetry.Start("read", _queue)?.SetTag("messaging.batch.message_count", batch.Count);
        List<(Delivery Delivery, Accession Accession)> read = [];
        foreach (var (delivery, accession, failure) in BulkReader.Read(
            batch, Read, settings.Threads, CancellationToken.None))
        {
            if (accession is null)
            {
                await RefuseAsync(delivery, failure!);
            }
            else
            {
                read.Add((delivery, accession));
            }
        }

        return read;
    }

    private void Waited(Delivery delivery)
    {
        if (delivery.Submitted is not { } submitted)
        {
            return;
        }

        // The submitter's clock may be another machine's.
        var waited = time.GetUtcNow() - submitted;
        waited = waited < TimeSpan.Zero ? TimeSpan.Zero : waited;
        WorkTelemetry.Waited(waited);
        _longestWait = waited > _longestWait ? waited : _longestWait;
    }

    private (Delivery Delivery, Accession? Accession, Failure? Failure) Read(Delivery delivery)
    {
        if (!Envelope.TryDecode(delivery.Body, out var envelope, out string reason))
        {
            return (delivery, null, new(reason, Tries: 1, Article: null));
        }

        try
        {
            long began = time.GetTimestamp();
            var reading = reader.Read(envelope.Article);
            WorkTelemetry.Read(time.GetElapsedTime(began));
            return (delivery, new(envelope.Article, reading, envelope.Provenance), null);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The outermost loop: one article that breaks the reader must not hold up those behind it.
            return (delivery, null, new(
                $"The reader failed: {error.GetType().Name}.", WorkQueue.ReadingLimit, ArticleId.Of(envelope.Article.Text)));
        }
    }

    private async Task RefuseAsync(Delivery delivery, Failure failure)
    {
        if (delivery.Earlier + 1 < failure.Tries)
        {
            await broker.Channel.BasicNackAsync(delivery.Tag, multiple: false, requeue: true);
            return;
        }

        var properties = new BasicProperties
        {
            Persistent = true,
            Headers = new Dictionary<string, object?> { [WorkQueue.Reason] = failure.Reason },
        };
        await broker.PublishAsync(broker.Address.Dead, delivery.Body, properties, CancellationToken.None);
        await broker.Channel.BasicAckAsync(delivery.Tag, multiple: false);
        counts.AddDead();
        WorkTelemetry.LaidAside();
        log.LaidAside(failure.Reason, failure.Article);
    }

    /// <summary>
    /// Publishes messages anew and gives up the old: that the ledger is out of order is not their fault, and their
    /// deliveries are counted from the start.
    /// </summary>
    private async Task RenewAsync(List<Delivery> held)
    {
        foreach (var delivery in held)
        {
            await broker.PublishAsync(
                broker.Address.Articles,
                delivery.Body,
                Delivery.Properties(delivery.Submitted),
                CancellationToken.None);
            await broker.Channel.BasicAckAsync(delivery.Tag, multiple: false, CancellationToken.None);
        }
    }

    /// <param name="Tries">How often it is tried before it is laid aside.</param>
    /// <param name="Article">Its id, if it could be decoded.</param>
    private sealed record Failure(string Reason, int Tries, string? Article);
}
