using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ceasewire.Server.Ledgers;

/// <summary>Whether pages can be shown: the store answers, and what they are made from has been made once.</summary>
internal sealed class LedgerReady(LedgerFile ledger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!ledger.IsMade)
        {
            return HealthCheckResult.Unhealthy("The first view of the ledger is being made.");
        }

        try
        {
            await ledger.ReadAsync(store => store.VersionAsync(cancellationToken), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (Store.Outage.Is(error))
        {
            return HealthCheckResult.Unhealthy("The store does not answer.");
        }
    }
}
