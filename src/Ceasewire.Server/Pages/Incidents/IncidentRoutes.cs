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
    private const int Most = 500;
    private const int MostNear = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/incidents", ShowAll).ExcludeFromDescription();
        routes.MapGet("/incidents.json", RowsAsync).ExcludeFromDescription();
        routes.MapGet("/incidents.csv", SendCsv).ExcludeFromDescription();
        routes.MapGet("/api/v1/incidents", RowsAsync).WithName("incidents").WithTags("lists");
        routes.MapGet("/incidents/{id}", Show).ExcludeFromDescription();
        routes.MapGet("/incidents/{id}.json", Read).ExcludeFromDescription();
        routes.MapGet("/incidents/{id}.csv", SendClaims).ExcludeFromDescription();
        routes.MapGet("/api/v1/incidents/{id}", Read).WithName("incident").WithTags("incidents");
    }

    private static async Task<RazorComponentResult> ShowAll(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        var rows = await RowsAsync(ledger, request, cancellation);
        return new RazorComponentResult<IncidentsPage>(new
        {
            View = await ledger.ViewAsync(cancellation),
            Filter = ClaimFilter.Of(request),
            Rows = rows,
            Paging = Paging.Of(request, rows.Length),
            IsWhole = rows.Length < Most,
        });
    }

    private static async Task<IncidentRow[]> RowsAsync(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        var view = await ledger.ViewAsync(cancellation);
        var filter = ClaimFilter.Of(request);
        return await view.KeptAsync<IncidentRow[]>("incidents" + filter.Query(), async () =>
        {
            var found = await ledger.ReadAsync(
                store => store.IncidentsAsync(filter.Selection, Most, cancellation), cancellation);
            return [.. found.Select(IncidentRow.Of)];
        });
    }

    private static async Task<IResult> SendCsv(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation) =>
        Csv.Result(await RowsAsync(ledger, request, cancellation));

    /// <param name="join">Given where a reviewer looks for a happening that it may be one with.</param>
    private static async Task<IResult> Show(
        string id, string? join, LedgerFile ledger, CancellationToken cancellation) =>
        await FindAsync(id, ledger, cancellation) is { } incident
            ? await PageAsync(
                incident,
                ledger,
                join is null ? null : await NearAsync(incident, ledger, cancellation),
                null,
                cancellation)
            : TypedResults.NotFound();

    public static async Task<RazorComponentResult<IncidentPage>> PageAsync(
        Incident incident,
        LedgerFile ledger,
        IncidentRow[]? near,
        string? problem,
        CancellationToken cancellation)
    {
        await ledger.SnapshotAsync(cancellation);
        return new(new { Incident = incident, Near = near, Problem = problem });
    }

    /// <summary>Others of its kind and country on its days and those beside them.</summary>
    private static async Task<IncidentRow[]> NearAsync(
        Incident incident, LedgerFile ledger, CancellationToken cancellation)
    {
        var asked = new Selection(
            incident.Country,
            null,
            incident.Days is { } from ? DateOnly.FromDayNumber(from.First - 1) : null,
            incident.Days is { } to ? DateOnly.FromDayNumber(to.Last + 1) : null);
        var found = await ledger.ReadAsync(store => store.IncidentsAsync(asked, MostNear, cancellation), cancellation);
        return
        [
            .. found.Where(other => other.Id != incident.Id && other.Kind == incident.Kind)
                .OrderByDescending(other => other.Place?.Name == incident.Place?.Name)
                .Select(IncidentRow.Of),
        ];
    }

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

    public static async Task<Incident?> FindAsync(string id, LedgerFile ledger, CancellationToken cancellation)
    {
        await ledger.SnapshotAsync(cancellation);
        return await ledger.ReadAsync(store => store.FindIncidentAsync(id, cancellation), cancellation);
    }
}
