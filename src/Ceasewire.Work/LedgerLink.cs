using Ceasewire.Store;
using Microsoft.Extensions.Logging;

namespace Ceasewire.Work;

/// <summary>
/// The ledger that a worker writes to: it is opened again, and what was to be written is tried again, until its disk,
/// server or connection works.
/// </summary>
internal sealed class LedgerLink(Func<IStore> open, TimeProvider time, ILogger log) : IDisposable
{
    // A broker takes back what is not acknowledged within half an hour, and counts that.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private IStore? _store;

    /// <summary>Whether the last try failed.</summary>
    public bool IsOut { get; private set; }

    /// <exception cref="InvalidDataException">There is no such ledger to be had.</exception>
    public void Open() => _store ??= open();

    /// <returns>What was made of it; null where the ledger was out of order for all of ten minutes.</returns>
    public async Task<T?> TryAsync<T>(Func<IStore, Task<T>> write, CancellationToken stop)
        where T : struct
    {
        long began = time.GetTimestamp();
        for (int failures = 0; time.GetElapsedTime(began) < Longest; failures++)
        {
            try
            {
                Open();
                var written = await write(_store!);
                Back();
                return written;
            }
            catch (Exception error) when (Outage.Is(error))
            {
                Out(error);
            }
            catch
            {
                // Whatever it is, it may have left the connection in the midst of something.
                Dispose();
                throw;
            }

            await Task.Delay(Broker.Wait(failures), time, stop);
        }

        return null;
    }

    public void Dispose()
    {
        _store?.Dispose();
        _store = null;
    }

    private void Out(Exception error)
    {
        Dispose();
        if (!IsOut)
        {
            log.LedgerIsOut(error.Message);
        }

        IsOut = true;
    }

    private void Back()
    {
        if (IsOut)
        {
            log.LedgerIsBack();
        }

        IsOut = false;
    }
}
