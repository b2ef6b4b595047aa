using System.Data.Common;
using Ceasewire.Pipeline;
using Ceasewire.Store;
using Microsoft.Extensions.Logging;

namespace Ceasewire.Work;

/// <summary>
/// Takes articles from the queue, reads them and writes them into a ledger. A message is acknowledged after its reading
/// is committed, so that whatever ends a worker loses nothing; what is then delivered again is in the ledger once.
/// </summary>
/// <param name="open">Opens the ledger; again after the connection to it was lost.</param>
/// <param name="log">Is told what is done and what goes wrong; never the text of an article.</param>
public sealed class Worker(
    BrokerAddress address,
    NewsReader reader,
    Func<IStore> open,
    WorkSettings settings,
    TimeProvider time,
    ILogger log)
{
    /// <summary>What has been done so far.</summary>
    public WorkCounts Counts { get; } = new();

    private volatile bool _isConnected;
    private volatile LedgerLink? _ledger;

    /// <summary>Whether broker and ledger answer, as far as the last try showed.</summary>
    public bool IsReady => _isConnected && _ledger?.IsOut == false;

    /// <summary>Works until it is told to stop; what it has begun it finishes.</summary>
    /// <exception cref="IOException">There was no broker to begin with.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var ledger = new LedgerLink(open, time, log);
        ledger.Open();
        _ledger = ledger;
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
                log.BrokerIsLost(Broker.Words(error));
                await PauseAsync(Broker.Wait(failures), stop);
            }
        }
    }

    private async Task ConnectedAsync(LedgerLink ledger, CancellationToken stop)
    {
        await using var broker = await Broker.ConnectAsync(address, stop);
        _isConnected = true;
        try
        {
            await new WorkSession(broker, reader, ledger, settings, Counts, time, log).RunAsync(stop);
        }
        finally
        {
            _isConnected = false;
        }
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
