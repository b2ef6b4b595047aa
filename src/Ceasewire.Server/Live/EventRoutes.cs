using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Ceasewire.Server.Looks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Live;

/// <summary>
/// Tells open pages of reports as they come in, from this program or another that writes to the ledger.
/// </summary>
internal static class EventRoutes
{
    private const int MostListeners = 100;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private static int _listeners;

    public static void Map(IEndpointRouteBuilder readers) =>
        readers.MapGet("/api/v1/events", Listen).WithName("events").WithTags("live");

    private static Results<ServerSentEventsResult<ReportEvent>, StatusCodeHttpResult> Listen(
        LedgerFile ledger, TimeProvider time, HttpResponse response, CancellationToken cancellation) =>
        Volatile.Read(ref _listeners) >= MostListeners
            ? TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : TypedResults.ServerSentEvents(ReportsAsync(ledger, time, response, cancellation));

    private static async IAsyncEnumerable<SseItem<ReportEvent>> ReportsAsync(
        LedgerFile ledger,
        TimeProvider time,
        HttpResponse response,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref _listeners);
        try
        {
            var look = Look.Of(response.HttpContext);
            var known = await ledger.AllAsync(cancellation);

            // Without a first event the listener would wait for the head of the answer.
            await response.Body.FlushAsync(cancellation);
            while (!cancellation.IsCancellationRequested)
            {
                await Task.Delay(Between, time, cancellation);
                var now = await ledger.AllAsync(cancellation);
                foreach (var report in now.Reports.Where(report => now != known && known.Find(report.Id) is null))
                {
                    yield return new(ReportEvent.Of(report, look), "report");
                }

                known = now;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
    }
}
