namespace Ceasewire.Intake.Fetching;

/// <summary>Lets requests to one host begin no closer together than the delay. For use by several threads.</summary>
internal sealed class HostPace(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);

    public async Task WaitAsync(Uri url, TimeSpan delay, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var turn = _next.GetValueOrDefault(url.IdnHost, now);
            turn = turn > now ? turn : now;
            _next[url.IdnHost] = turn + delay;
            wait = turn - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellation);
        }
    }
}
