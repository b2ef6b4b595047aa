using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ceasewire.Work;

/// <summary>A connection to the broker, with a channel on which what is published is confirmed.</summary>
internal sealed class Broker : IAsyncDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly IConnection _connection;

    private Broker(BrokerAddress address, IConnection connection, IChannel channel) =>
        (Address, _connection, Channel) = (address, connection, channel);

    public BrokerAddress Address { get; }

    public IChannel Channel { get; }

    /// <exception cref="IOException">The broker does not answer, or does not let us in; the message says so.</exception>
    public static async Task<Broker> ConnectAsync(BrokerAddress address, CancellationToken cancellation)
    {
        IConnection? connection = null;
        try
        {
            connection = await address.Factory().CreateConnectionAsync(cancellation);
            var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), cancellation);
            await WorkQueue.DeclareAsync(channel, address, cancellation);
            return new(address, connection, channel);
        }
        catch (Exception error) when (IsLost(error, cancellation))
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }

            throw new IOException($"The broker {address.Name}: {Words(error)}", error);
        }
    }

    /// <summary>How long to wait before another try, after so many that failed.</summary>
    public static TimeSpan Wait(int failures) =>
        TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(failures, 8)));

    /// <summary>Whether the connection failed, and not the caller gave up or the code is wrong.</summary>
    public static bool IsLost(Exception error, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested
        && error is IOException or RabbitMQClientException or SocketException or TimeoutException
            or ObjectDisposedException or OperationCanceledException;

    public Task PublishAsync(
        string queue, ReadOnlyMemory<byte> body, BasicProperties properties, CancellationToken cancellation) =>
        Channel.BasicPublishAsync("", queue, mandatory: true, properties, body, cancellation).AsTask();

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>What to tell people of a failure; the client's own words hold its stack.</summary>
    public static string Words(Exception error) => error switch
    {
        BrokerUnreachableException { InnerException: { } inner } => inner.Message,
        OperationInterruptedException { ShutdownReason: { } reason } =>
            $"The broker's connection is lost ({reason.ReplyText}).",
        _ => error.Message,
    };
}
