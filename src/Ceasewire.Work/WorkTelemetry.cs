using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ceasewire.Store;

namespace Ceasewire.Work;

/// <summary>
/// What a worker measures, for whoever listens in the process (OpenTelemetry does). Nothing here holds words of a report.
/// </summary>
public static class WorkTelemetry
{
    /// <summary>Of the meter and of the source of activities.</summary>
    public const string Name = "Ceasewire.Work";

    private const string Destination = "messaging.destination.name";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Activities = new(Name);

    private static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        "ceasewire.articles", "{article}", "Articles that were taken from the queue, by what became of them.");

    private static readonly Counter<long> Claims = Meter.CreateCounter<long>(
        "ceasewire.claims", "{claim}", "Claims of the articles that were read.");

    private static readonly Counter<long> Redeliveries = Meter.CreateCounter<long>(
        "ceasewire.redeliveries", "{message}", "Messages that had been delivered before.");

    private static readonly Histogram<double> Reading = Meter.CreateHistogram<double>(
        "ceasewire.read.duration", "s", "Time to read one article.");

    private static readonly Histogram<double> Writing = Meter.CreateHistogram<double>(
        "ceasewire.write.duration", "s", "Time to write the readings of one batch.");

    private static readonly Histogram<double> Deriving = Meter.CreateHistogram<double>(
        "ceasewire.derive.duration", "s", "Time to bring families and incidents up to what is stored.");

    private static readonly Histogram<double> Latency = Meter.CreateHistogram<double>(
        "ceasewire.article.latency", "s", "Time from the submission of an article until it is in the ledger.");

    private static readonly Gauge<long> Waiting = Meter.CreateGauge<long>(
        "ceasewire.queue.messages", "{message}", "Messages that wait in a queue.");

    internal static Activity? Start(string name, string queue) =>
        Activities.StartActivity(name, ActivityKind.Consumer)
            ?.SetTag("messaging.system", "rabbitmq")
            .SetTag(Destination, queue);

    internal static void Delivered(IEnumerable<Delivery> batch)
    {
        int again = batch.Count(delivery => delivery.Earlier > 0);
        if (again > 0)
        {
            Redeliveries.Add(again);
        }
    }

    internal static void Read(TimeSpan time) => Reading.Record(time.TotalSeconds);

    internal static void Written(TimeSpan time, ImmutableArray<Addition> additions, int claims)
    {
        Writing.Record(time.TotalSeconds);
        Claims.Add(claims);
        foreach (var outcome in additions.CountBy(addition => addition))
        {
            Articles.Add(outcome.Value, Outcome(outcome.Key.ToString()));
        }
    }

    internal static void LaidAside() => Articles.Add(1, Outcome("LaidAside"));

    internal static void Derived(TimeSpan time) => Deriving.Record(time.TotalSeconds);

    internal static void Waited(TimeSpan time) => Latency.Record(time.TotalSeconds);

    internal static void Wait(string queue, long messages) => Waiting.Record(messages, new KeyValuePair<string, object?>(Destination, queue));

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("ceasewire.outcome", outcome);
}
