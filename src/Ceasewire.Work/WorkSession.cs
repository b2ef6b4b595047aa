using Ceasewire.Pipeline;
using Ceasewire.Store;
using RabbitMQ.Client;

namespace Ceasewire.Work;

/// <summary>A worker's work over one connection.</summary>
internal sealed class WorkSession(
    Broker broker, NewsReader reader, LedgerLink ledger, WorkSettings settings, WorkCounts counts, Action<string> say)
{
    private const int BatchesAhead = 2;
    private const int ReportsPerDerivation = 2000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private int _underived;

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

            if (_underived > 0 && (batch.Count == 0 || _underived >= ReportsPerDerivation))
            {
                await DeriveAsync(deliveries, stop);
            }

            if (batch.Count == 0 && _underived == 0 && settings.End == WorkEnd.QueueEmpty
                && await broker.Channel.MessageCountAsync(broker.Address.Articles, stop) == 0)
            {
                return;
            }
        }
    }

    private async Task DeriveAsync(Deliveries deliveries, CancellationToken stop)
    {
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
        }
    }

    private async Task WriteAsync(List<Delivery> batch, Deliveries deliveries, CancellationToken stop)
    {
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

        if (read.Count == 0)
        {
            return;
        }

        List<Accession> accessions = [.. read.Select(one => one.Accession)];
        if (await ledger.TryAsync(store => store.AddAsync(accessions, CancellationToken.None), stop) is not { } additions)
        {
            await RenewAsync([.. read.Select(one => one.Delivery), .. deliveries.Drain()]);
            return;
        }

        foreach (var (delivery, _) in read)
        {
            await broker.Channel.BasicAckAsync(delivery.Tag, multiple: false, CancellationToken.None);
        }

        counts.Add(additions);
        _underived += additions.Count(addition => addition != Addition.Unchanged);
    }

    private (Delivery Delivery, Accession? Accession, Failure? Failure) Read(Delivery delivery)
    {
        if (!Envelope.TryDecode(delivery.Body, out var envelope, out string reason))
        {
            return (delivery, null, new(reason, Tries: 1));
        }

        try
        {
            return (delivery, new(envelope.Article, reader.Read(envelope.Article), envelope.Provenance), null);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The outermost loop: one article that breaks the reader must not hold up those behind it.
            return (delivery, null, new($"The reader failed: {error.GetType().Name}.", WorkQueue.ReadingLimit));
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
        say($"A message was laid aside: {failure.Reason}");
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
                new BasicProperties { Persistent = true },
                CancellationToken.None);
            await broker.Channel.BasicAckAsync(delivery.Tag, multiple: false, CancellationToken.None);
        }
    }

    /// <param name="Tries">How often it is tried before it is laid aside.</param>
    private sealed record Failure(string Reason, int Tries);
}
