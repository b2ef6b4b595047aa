using System.Text;
using RabbitMQ.Client;

namespace Ceasewire.Work;

/// <summary>Looks into the queues, and gives dead messages another life.</summary>
public sealed class QueueDesk : IAsyncDisposable
{
    private readonly Broker _broker;

    private QueueDesk(Broker broker) => _broker = broker;

    /// <exception cref="IOException">There is no broker to be had.</exception>
    public static async Task<QueueDesk> OpenAsync(BrokerAddress address, CancellationToken cancellation) =>
        new(await Broker.ConnectAsync(address, cancellation));

    /// <summary>How many messages wait to be read, and how many are dead.</summary>
    public async Task<(long Waiting, long Dead)> CountAsync(CancellationToken cancellation) =>
        (await _broker.Channel.MessageCountAsync(_broker.Address.Articles, cancellation),
            await _broker.Channel.MessageCountAsync(_broker.Address.Dead, cancellation));

    /// <summary>The dead, the oldest first; they stay where they are.</summary>
    public async Task<IReadOnlyList<DeadMessage>> DeadAsync(CancellationToken cancellation)
    {
        List<DeadMessage> dead = [];
        long last = -1;
        while (await _broker.Channel.BasicGetAsync(_broker.Address.Dead, autoAck: false, cancellation) is { } message)
        {
            last = (long)message.DeliveryTag;
            string? name = Envelope.TryDecode(message.Body.Span, out var envelope, out _) ? envelope.Article.Name : null;
            dead.Add(new(name, message.Body.Length, ReasonOf(message.BasicProperties)));
        }

        if (last >= 0)
        {
            await _broker.Channel.BasicNackAsync((ulong)last, multiple: true, requeue: true, cancellation);
        }

        return dead;
    }

    /// <summary>Puts the dead of this moment back into the queue of articles.</summary>
    /// <returns>How many.</returns>
    public async Task<long> ReplayAsync(CancellationToken cancellation)
    {
        long dead = await _broker.Channel.MessageCountAsync(_broker.Address.Dead, cancellation);
        for (long i = 0; i < dead; i++)
        {
            if (await _broker.Channel.BasicGetAsync(_broker.Address.Dead, autoAck: false, cancellation) is not { } message)
            {
                return i;
            }

            await _broker.PublishAsync(
                _broker.Address.Articles, message.Body, Delivery.Properties(null), cancellation);
            await _broker.Channel.BasicAckAsync(message.DeliveryTag, multiple: false, cancellation);
        }

        return dead;
    }

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    private static string ReasonOf(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue(WorkQueue.Reason, out object? reason) == true && reason is byte[] words
            ? Encoding.UTF8.GetString(words)
            : "It was delivered too often: it may end the worker, or the ledger cannot take it.";
}
