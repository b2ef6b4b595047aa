using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ceasewire.Server.Ledgers;

/// <summary>Looks every second whether the ledger has changed, so that no reader waits for a large one.</summary>
internal sealed partial class LedgerWatch(LedgerFile ledger, TimeProvider time, ILogger<LedgerWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Starting the desk does not wait for the first.
        await Task.Yield();
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            try
            {
                await ledger.RefreshAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The store may be back in a second; readers are shown what was there before.
                LogFailure(error.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "The ledger cannot be read: {Problem}")]
    private partial void LogFailure(string problem);
}
