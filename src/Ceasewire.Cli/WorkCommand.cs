using System.CommandLine;
using System.Globalization;
using Ceasewire.Pipeline;
using Ceasewire.Store;
using Ceasewire.Work;

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
        var untilEmpty = new Option<bool>("--until-empty")
        {
            Description = "End when no article waits. Without it, work goes on until it is stopped.",
        };
        var command = new Command(
            "work", "Read the articles of a queue into a ledger; any number of these may run at once.")
        {
            ledger, threads, gazetteer, actors, untilEmpty,
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
                cancellation)));
        return command;
    }

    private static async Task<int> WorkAsync(
        BrokerAddress address, NewsReader reader, string ledger, WorkSettings settings, CancellationToken stop)
    {
        var worker = new Worker(
            address, reader, () => Stores.Open(ledger), settings, TimeProvider.System, Console.Error.WriteLine);
        await worker.RunAsync(stop);
        var counts = worker.Counts;
        using var output = Output.Open();
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{counts[Addition.Added]} added, {counts[Addition.PrintedAgain]} printed again, {counts[Addition.ReadAgain]} read again, {counts[Addition.Unchanged]} unchanged, {counts.Dead} laid aside"));
        return counts.Dead == 0 ? ExitCode.Done : ExitCode.SomeRefused;
    }
}
