using System.CommandLine;
using System.Globalization;
using System.Net;
using Ceasewire.Pipeline;
using Ceasewire.Store;
using Ceasewire.Work;
using Microsoft.Extensions.Logging;

namespace Ceasewire.Cli;

/// <summary>Reads articles from a queue into a ledger.</summary>
internal static class WorkCommand
{
    public static Command Create()
    {
        var broker = new BrokerOptions();
        var ledger = LedgerOption.Create();
        var threads = ThreadsOption.Create();
        var gazetteer = GazetteerCommand.Option();
        var actors = OwnActors.Option();
        var health = WorkHealth.Option();
        var log = LogOption.Create();
        var untilEmpty = new Option<bool>("--until-empty")
        {
            Description = "End when no article waits. Without it, work goes on until it is stopped.",
        };
        var command = new Command(
            "work", "Read the articles of a queue into a ledger; any number of these may run at once.")
        {
            ledger, threads, gazetteer, actors, untilEmpty, health, log,
        };
        broker.AddTo(command);
        command.SetAction(Host.Action((arguments, cancellation) =>
            WorkAsync(
                broker.Bind(arguments),
                NewsReader.Load(
                    UserGazetteer.Load(arguments.GetValue(gazetteer)), OwnActors.Load(arguments.GetValue(actors))),
                arguments.GetRequiredValue(ledger),
                new WorkSettings(arguments.GetValue(threads))
                {
                    End = arguments.GetValue(untilEmpty) ? WorkEnd.QueueEmpty : WorkEnd.Stopped,
                },
                arguments.GetValue(health),
                arguments.GetValue(log),
                cancellation)));
        return command;
    }

    private static async Task<int> WorkAsync(
        BrokerAddress address,
        NewsReader reader,
        string ledger,
        WorkSettings settings,
        IPEndPoint? health,
        LogFormat format,
        CancellationToken stop)
    {
        using var telemetry = Telemetry.Start("ceasewire-work", [WorkTelemetry.Name], [WorkTelemetry.Name]);
        using var logs = LoggerFactory.Create(logging => LogOption.Configure(logging, format));
        var worker = new Worker(
            address, reader, () => Stores.Open(ledger), settings, TimeProvider.System, logs.CreateLogger<Worker>());
        await using (await WorkHealth.OpenAsync(health, worker, stop))
        {
            await worker.RunAsync(stop);
        }

        var counts = worker.Counts;
        using var output = Output.Open();
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{counts[Addition.Added]} added, {counts[Addition.PrintedAgain]} printed again, {counts[Addition.ReadAgain]} read again, {counts[Addition.Unchanged]} unchanged, {counts.Dead} laid aside"));
        return counts.Dead == 0 ? ExitCode.Done : ExitCode.SomeRefused;
    }
}
