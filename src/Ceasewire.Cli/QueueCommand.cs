using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ceasewire.Work;

namespace Ceasewire.Cli;

/// <summary>Shows what waits in the queues, and replays what could not be read.</summary>
internal static class QueueCommand
{
    public static Command Create()
    {
        var command = new Command("queue", "See what waits to be read and what could not be.");
        command.Add(Part("count", "Print how many articles wait, and how many were laid aside.", CountAsync));
        command.Add(Part("dead", "Print what was laid aside, as JSON Lines with the reason.", DeadAsync));
        command.Add(Part("replay", "Put what was laid aside back into the queue, to be read again.", ReplayAsync));
        return command;
    }

    private static Command Part(
        string name, string says, Func<QueueDesk, TextWriter, CancellationToken, Task> print)
    {
        var broker = new BrokerOptions();
        var command = new Command(name, says);
        broker.AddTo(command);
        command.SetAction(Host.Action(async (arguments, cancellation) =>
        {
            await using var desk = await QueueDesk.OpenAsync(broker.Bind(arguments), cancellation);
            using var output = Output.Open();
            await print(desk, output, cancellation);
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task CountAsync(QueueDesk desk, TextWriter output, CancellationToken cancellation)
    {
        var (waiting, dead) = await desk.CountAsync(cancellation);
        await output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{waiting} wait, {dead} laid aside"));
    }

    private static async Task DeadAsync(QueueDesk desk, TextWriter output, CancellationToken cancellation)
    {
        foreach (var message in await desk.DeadAsync(cancellation))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(message, QueueJson.Contract.DeadMessage));
        }
    }

    private static async Task ReplayAsync(QueueDesk desk, TextWriter output, CancellationToken cancellation)
    {
        long replayed = await desk.ReplayAsync(cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{replayed} to be read again"));
    }
}

/// <summary>The JSON of what was laid aside.</summary>
[JsonSerializable(typeof(DeadMessage))]
internal sealed partial class QueueJson : JsonSerializerContext
{
    public static QueueJson Contract { get; } =
        new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
}
