namespace Ceasewire.Work;

/// <summary>
/// Publishes articles for workers to read. What is not confirmed yet is held, and is sent again where the connection
/// breaks: a message may arrive twice, and is kept once.
/// </summary>
public sealed class Submission : IAsyncDisposable
{
    private const int Outstanding = 64;
    private const int Tries = 20;

    private readonly BrokerAddress _address;
    private readonly TimeProvider _time;
    private readonly Queue<(byte[] Body, Task Confirmed)> _pending = new();
    private Broker _broker;

    private Submission(BrokerAddress address, TimeProvider time, Broker broker) =>
        (_address, _time, _broker) = (address, time, broker);

    /// <exception cref="IOException">There is no broker to be had.</exception>
    public static async Task<Submission> OpenAsync(
        BrokerAddress address, TimeProvider time, CancellationToken cancellation) =>
        new(address, time, await Broker.ConnectAsync(address, cancellation));

    /// <param name="body">Of at most <see cref="WorkQueue.MaxBytes"/>.</param>
    public async Task SendAsync(byte[] body, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(body.Length, WorkQueue.MaxBytes);
        while (_pending.Count >= Outstanding)
        {
            await ConfirmAsync(cancellation);
        }

        _pending.Enqueue((body, PublishAsync(body, cancellation)));
    }

    /// <summary>Waits until the broker has all on disk.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        while (_pending.Count > 0)
        {
            await ConfirmAsync(cancellation);
        }
    }

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    private async Task ConfirmAsync(CancellationToken cancellation)
    {
        for (int failures = 0; ; failures++)
        {
            try
            {
                await _pending.Peek().Confirmed;
                _pending.Dequeue();
                return;
            }
            catch (Exception error) when (failures < Tries && Broker.IsLost(error, cancellation))
            {
                await Task.Delay(Broker.Wait(failures), _time, cancellation);
                await SendAgainAsync(cancellation);
            }
        }
    }

    private async Task SendAgainAsync(CancellationToken cancellation)
    {
        Broker again;
        try
        {
            again = await Broker.ConnectAsync(_address, cancellation);
        }
        catch (IOException)
        {
            return;
        }

        await _broker.DisposeAsync();
        _broker = again;
        foreach (var (body, _) in _pending.ToArray())
        {
            _pending.Dequeue();
            _pending.Enqueue((body, PublishAsync(body, cancellation)));
        }
    }

    private Task PublishAsync(byte[] body, CancellationToken cancellation) =>
        _broker.PublishAsync(_address.Articles, body, Delivery.Properties(_time.GetUtcNow()), cancellation);
}
