using System.Diagnostics.Metrics;

namespace Ceasewire.Server.Ledgers;

/// <summary>What the desk measures, for whoever listens in the process.</summary>
internal static class DeskTelemetry
{
    public const string Name = "Ceasewire.Server";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Making = Meter.CreateHistogram<double>(
        "ceasewire.view.duration", "s", "Time to make anew what pages are made from, after the ledger changed.");

    private static readonly Gauge<long> Reports = Meter.CreateGauge<long>(
        "ceasewire.view.reports", "{report}", "Reports in the ledger that is shown.");

    public static void Made(TimeSpan time, int reports)
    {
        Making.Record(time.TotalSeconds);
        Reports.Record(reports);
    }
}
