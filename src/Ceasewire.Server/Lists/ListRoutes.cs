using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Lists;

/// <summary>
/// A list at one address: a page for readers, the same rows as JSON and CSV for programs, and the JSON under the API.
/// </summary>
internal static class ListRoutes
{
    /// <param name="address">"/sources": its twins are "/sources.json", "/sources.csv" and "/api/v1/sources".</param>
    /// <param name="rows">The rows that the request's filters leave.</param>
    public static void MapTwins<TRow>(
        this IEndpointRouteBuilder routes,
        string address,
        Func<Snapshot, HttpRequest, IEnumerable<TRow>> rows) =>
        routes.MapTwins(address, (now, request) => Task.FromResult(rows(now, request)));

    /// <param name="rows">As above, of what is kept.</param>
    public static void MapTwins<TRow>(
        this IEndpointRouteBuilder routes,
        string address,
        Func<Snapshot, HttpRequest, Task<IEnumerable<TRow>>> rows)
    {
        string name = address.TrimStart('/').Replace('/', '-');
        routes.MapGet($"{address}.json", Json).ExcludeFromDescription();
        routes.MapGet($"{address}.csv", SendCsv).ExcludeFromDescription();
        routes.MapGet($"/api/v1{address}", Json).WithName(name).WithTags("lists");

        async Task<TRow[]> Json(LedgerFile ledger, HttpRequest request, CancellationToken cancellation) =>
            [.. await rows(await ledger.SnapshotAsync(cancellation), request)];

        async Task<IResult> SendCsv(LedgerFile ledger, HttpRequest request, CancellationToken cancellation) =>
            Csv.Result(await rows(await ledger.SnapshotAsync(cancellation), request));
    }
}
