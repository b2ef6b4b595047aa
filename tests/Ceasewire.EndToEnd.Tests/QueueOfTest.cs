using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>Queues of its own on the broker that CEASEWIRE_TEST_RABBITMQ names; they go with the test.</summary>
internal sealed class QueueOfTest : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private QueueOfTest(string address, IConnection connection, IChannel channel)
    {
        (_connection, _channel) = (connection, channel);
        Options = ["--broker", address, "--queue", Name];
    }

    public string Name { get; } = $"test-{Guid.NewGuid():n}";

    /// <summary>For a command that works with these queues.</summary>
    public string[] Options { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<QueueOfTest> OpenAsync()
    {
        string? address = Environment.GetEnvironmentVariable("CEASEWIRE_TEST_RABBITMQ");
        Assert.SkipWhen(
            string.IsNullOrEmpty(address), "CEASEWIRE_TEST_RABBITMQ names no broker (amqp://USER:PASSWORD@HOST/).");
        var connection = await new ConnectionFactory { Uri = new Uri(address!) }.CreateConnectionAsync(Cancellation);
        return new(address!, connection, await connection.CreateChannelAsync(cancellationToken: Cancellation));
    }

    /// <summary>Runs a command with these queues.</summary>
    public Task<Run> RunAsync(params string[] arguments) => Exe.RunAsync([.. arguments, .. Options]);

    /// <summary>Puts a message into the queue of articles, whatever it holds.</summary>
    public async Task PutAsync(byte[] body) =>
        await _channel.BasicPublishAsync("", $"{Name}.articles", body, Cancellation);

    /// <summary>Takes all that waits out of the queue of articles.</summary>
    public async Task<List<byte[]>> TakeAllAsync()
    {
        List<byte[]> bodies = [];
        while (await _channel.BasicGetAsync($"{Name}.articles", autoAck: true, Cancellation) is { } message)
        {
            bodies.Add(message.Body.ToArray());
        }

        return bodies;
    }

    /// <summary>JSON Lines of articles of one short sentence each.</summary>
    public static byte[] Lines(int articles) => Encoding.UTF8.GetBytes(
        string.Concat(
            Enumerable
                .Range(0, articles)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{{\"name\":\"{i}\",\"published\":\"2020-05-07\",\"text\":\"Rebels killed {i + 2} soldiers near Aleppo on Wednesday, the army said.\"}}\n"))));

    public async ValueTask DisposeAsync()
    {
        await _channel.QueueDeleteAsync($"{Name}.articles");
        await _channel.QueueDeleteAsync($"{Name}.dead");
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
