using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Ceasewire.Work;

/// <summary>Messages as they come in, a few ahead of those that are being read.</summary>
internal sealed class Deliveries
{
    private readonly Channel<Delivery> _arrived = Channel.CreateUnbounded<Delivery>();

    private Deliveries()
    {
    }

    /// <param name="ahead">How many unacknowledged messages the broker sends.</param>
    public static async Task<Deliveries> ConsumeAsync(Broker broker, ushort ahead, CancellationToken cancellation)
    {
        var deliveries = new Deliveries();
        await broker.Channel.BasicQosAsync(0, ahead, global: false, cancellation);
        var consumer = new AsyncEventingBasicConsumer(broker.Channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            deliveries._arrived.Writer.TryWrite(
                Delivery.Of(message.DeliveryTag, message.Body.ToArray(), message.BasicProperties));
            return Task.CompletedTask;
        };
        broker.Channel.ChannelShutdownAsync += (_, end) =>
        {
            deliveries._arrived.Writer.TryComplete(new IOException(end.ReplyText));
            return Task.CompletedTask;
        };
        consumer.UnregisteredAsync += (_, _) =>
        {
            deliveries._arrived.Writer.TryComplete(new IOException("The broker took the queue away."));
            return Task.CompletedTask;
        };
        await broker.Channel.BasicConsumeAsync(broker.Address.Articles, autoAck: false, consumer, cancellation);
        return deliveries;
    }

    /// <summary>What is there, at most so many; nothing after a while without any, or when asked to stop.</summary>
    /// <exception cref="IOException">The connection is lost.</exception>
    public async Task<List<Delivery>> TakeAsync(int limit, TimeSpan patience, CancellationToken stop)
    {
        List<Delivery> batch = [];
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        waiting.CancelAfter(patience);
        try
        {
            await _arrived.Reader.WaitToReadAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (waiting.IsCancellationRequested)
        {
            return batch;
        }

        while (batch.Count < limit && _arrived.Reader.TryPeek(out var next))
        {
            if (next.IsSuspect && batch.Count > 0)
            {
                break;
            }

            _arrived.Reader.TryRead(out _);
            batch.Add(next);
            if (next.IsSuspect)
            {
                break;
            }
        }

        return batch;
    }

    /// <summary>All that has arrived and was not taken.</summary>
    public List<Delivery> Drain()
    {
        List<Delivery> arrived = [];
        while (_arrived.Reader.TryRead(out var next))
        {
            arrived.Add(next);
        }

        return arrived;
    }
}
