using RabbitMQ.Client;

namespace Ceasewire.Work;

/// <summary>
/// The queue of articles to read, and the one of those that could not be. Both are quorum queues: they are on disk
/// before a message is confirmed.
/// </summary>
public static class WorkQueue
{
    /// <summary>Of a message. Longer articles are refused: a broker is no archive.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Header that says why a message is dead.</summary>
    internal const string Reason = "x-ceasewire-reason";

    /// <summary>
    /// How often a message is delivered before the broker gives it up. Every end of a worker counts for all that it
    /// held, so that this is far more than a reader gets.
    /// </summary>
    internal const int DeliveryLimit = 20;

    /// <summary>How often an article is read that breaks the reader.</summary>
    internal const int ReadingLimit = 3;

    internal static async Task DeclareAsync(
        IChannel channel, BrokerAddress address, CancellationToken cancellation)
    {
        await channel.QueueDeclareAsync(
            address.Dead,
            durable: true,
            exclusive: false,
            autoDelete: false,
            new Dictionary<string, object?> { ["x-queue-type"] = "quorum" },
            cancellationToken: cancellation);
        await channel.QueueDeclareAsync(
            address.Articles,
            durable: true,
            exclusive: false,
            autoDelete: false,
            new Dictionary<string, object?>
            {
                ["x-queue-type"] = "quorum",
                ["x-delivery-limit"] = DeliveryLimit,
                ["x-dead-letter-exchange"] = "",
                ["x-dead-letter-routing-key"] = address.Dead,
                ["x-dead-letter-strategy"] = "at-least-once",
                ["x-overflow"] = "reject-publish",
            },
            cancellationToken: cancellation);
    }
}
