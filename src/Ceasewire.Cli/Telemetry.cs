using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ceasewire.Cli;

/// <summary>
/// Sends traces and metrics by OTLP to where the standard variables of OpenTelemetry say (OTEL_EXPORTER_OTLP_ENDPOINT, or
/// one of its two forms for a signal). Without them nothing is measured and no connection is made.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    private Telemetry(TracerProvider? traces, MeterProvider? metrics) => (_traces, _metrics) = (traces, metrics);

    /// <param name="service">Its name, unless OTEL_SERVICE_NAME gives another.</param>
    /// <param name="meters">Names of what measures.</param>
    /// <param name="sources">Names of what traces.</param>
    public static Telemetry Start(string service, string[] meters, string[] sources) => new(
        IsAsked("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
            ? Sdk.CreateTracerProviderBuilder()
                .ConfigureResource(resource => Describe(resource, service))
                .AddSource(sources)
                .AddOtlpExporter()
                .Build()
            : null,
        IsAsked("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT")
            ? Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(resource => Describe(resource, service))
                .AddMeter([.. meters, "System.Runtime"])
                .AddOtlpExporter()
                .Build()
            : null);

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    private static bool IsAsked(string endpointOfSignal) =>
        new[] { Endpoint, endpointOfSignal }.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });

    private static void Describe(ResourceBuilder resource, string service)
    {
        string? version = Assembly.GetExecutingAssembly().GetName().Version?.ToString();
        resource.AddService(service, serviceVersion: version).AddEnvironmentVariableDetector();
    }
}
