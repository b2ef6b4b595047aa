using System.Text;
using System.Text.Json;
using Ceasewire.Ledger.Incidents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages.Incidents;

/// <summary>Happenings, each with what every source says of it.</summary>
internal static class IncidentRoutes
{
    private const int MostNear = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/incidents", ShowAll).ExcludeFromDescription();
        routes.MapTwins(
            "/incidents", (now, request) => now.Incidents.Value.Find(ClaimFilter.Of(request)).Select(IncidentRow.Of));
        routes.MapGet("/incidents/{id}", Show).ExcludeFromDescription();
        routes.MapGet("/incidents/{id}.json", Read).ExcludeFromDescription();
        routes.MapGet("/incidents/{id}.csv", SendClaims).ExcludeFromDescription();
        routes.MapGet("/api/v1/incidents/{id}", Read).WithName("incident").WithTags("incidents");
    }

    private static async Task<RazorComponentResult> ShowAll(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        var now = await ledger.SnapshotAsync(cancellation);
        var filter = ClaimFilter.Of(request);
        var incidents = now.Incidents.Value.Find(filter);
        return new RazorComponentResult<IncidentsPage>(new
        {
            now.View,
            Filter = filter,
            Incidents = incidents,
            Paging = Paging.Of(request, incidents.Length),
        });
    }

    /// <param name="join">Given where a reviewer looks for a happening that it may be one with.</param>
    private static async Task<IResult> Show(
        string id, string? join, LedgerFile ledger, CancellationToken cancellation)
    {
        var incidents = (await ledger.SnapshotAsync(cancellation)).Incidents.Value;
        return incidents.Find(id) is { } incident
            ? Page(
                incident,
                join is null ? null : [.. incidents.Near(incident).Take(MostNear).Select(IncidentRow.Of)],
                null)
            : TypedResults.NotFound();
    }

    public static RazorComponentResult<IncidentPage> Page(Incident incident, IncidentRow[]? near, string? problem) =>
        new(new { Incident = incident, Near = near, Problem = problem });

    private static async Task<IResult> Read(string id, LedgerFile ledger, CancellationToken cancellation) =>
        await FindAsync(id, ledger, cancellation) is { } incident
            ? TypedResults.Text(
                JsonSerializer.Serialize(IncidentRecord.Of(incident), LedgerJson.Contract.IncidentRecord),
                "application/json",
                Encoding.UTF8)
            : TypedResults.NotFound();

    private static async Task<IResult> SendClaims(string id, LedgerFile ledger, CancellationToken cancellation) =>
        await FindAsync(id, ledger, cancellation) is { } incident
            ? Csv.Result(incident.Accounts.Select(account => ClaimRow.Of(account, ledger.Book)))
            : TypedResults.NotFound();

    public static async Task<Incident?> FindAsync(string id, LedgerFile ledger, CancellationToken cancellation) =>
        (await ledger.SnapshotAsync(cancellation)).Incidents.Value.Find(id);
}
