using System.Data.Common;
using Ceasewire.Pipeline;
using Ceasewire.Store;

namespace Ceasewire.Work;

/// <summary>
/// Takes articles from the queue, reads them and writes them into a ledger. A message is acknowledged after its reading
/// is committed, so that whatever ends a worker loses nothing; what is then delivered again is in the ledger once.
/// </summary>
/// <param name="open">Opens the ledger; again after the connection to it was lost.</param>
/// <param name="say">Is told of what goes wrong; never the text of an article.</param>
public sealed class Worker(
    BrokerAddress address,
    NewsReader reader,
    Func<IStore> open,
    WorkSettings settings,
    TimeProvider time,
    Action<string> say)
{
    /// <summary>What has been done so far.</summary>
    public WorkCounts Counts { get; } = new();

    /// <summary>Works until it is told to stop; what it has begun it finishes.</summary>
    /// <exception cref="IOException">There was no broker to begin with.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var ledger = new LedgerLink(open, time, say);
        ledger.Open();
        await using (var first = await Broker.ConnectAsync(address, stop))
        {
            // Only to say at once that there is none; later it is waited for.
        }

        for (int failures = 0; !stop.IsCancellationRequested;)
        {
            long before = Counts.Done;
            try
            {
                await ConnectedAsync(ledger, stop);
                return;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is DbException or InvalidDataException || Broker.IsLost(error, stop))
            {
                failures = Counts.Done > before ? 0 : failures + 1;
                say($"{Broker.Words(error)} Trying again.");
                await PauseAsync(Broker.Wait(failures), stop);
            }
        }
    }

    private async Task ConnectedAsync(LedgerLink ledger, CancellationToken stop)
    {
        await using var broker = await Broker.ConnectAsync(address, stop);
        await new WorkSession(broker, reader, ledger, settings, Counts, say).RunAsync(stop);
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause, time, stop);
        }
        catch (OperationCanceledException)
        {
            // The loop ends by itself.
        }
    }
}
