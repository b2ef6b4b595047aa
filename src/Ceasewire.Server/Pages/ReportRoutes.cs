using System.Text;
using System.Text.Json;
using Ceasewire.Server.Archive;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages;

/// <summary>Reports: the list, and one report with its claims marked in the text.</summary>
internal static class ReportRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports", ShowAll).ExcludeFromDescription();
        routes.MapTwins("/reports", (now, _) => now.View.Reports.Select(ReportRow.Of));
        routes.MapGet("/reports/{id}", Show).ExcludeFromDescription();
        routes.MapGet("/reports/{id}.json", Read).ExcludeFromDescription();
        routes.MapGet("/reports/{id}.csv", SendCsv).ExcludeFromDescription();
        routes.MapGet("/api/v1/reports/{id}", Read).WithName("report").WithTags("reports");
        routes.MapGet("/api/v1/reports/{id}/archive", Prove).WithName("archive").WithTags("reports");
    }

    private static async Task<RazorComponentResult> ShowAll(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        var view = await ledger.ViewAsync(cancellation);
        return new RazorComponentResult<ReportsPage>(new
        {
            Reports = view.Reports,
            Paging = Paging.Of(request, view.Reports.Length),
        });
    }

    private static async Task<IResult> Show(
        string id, string? at, LedgerFile ledger, CancellationToken cancellation)
    {
        // Rejected claims are shown too, marked as such.
        var view = await ledger.AllAsync(cancellation);
        return view.Find(id) is { } report
            ? new RazorComponentResult<ReportPage>(new
            {
                View = view,
                Report = report,
                (await ledger.ReviewAsync(cancellation)).Book,
                Asked = AskedWords.Parse(at),
                Proof = await ledger.ReadAsync(
                    store => ShownProof.OfAsync(store, report, cancellation), cancellation),
            })
            : TypedResults.NotFound();
    }

    /// <summary>The stored reading, as the contract has it.</summary>
    private static async Task<IResult> Read(string id, LedgerFile ledger, CancellationToken cancellation) =>
        (await ledger.AllAsync(cancellation)).Find(id) is { } report
            ? TypedResults.Text(
                JsonSerializer.Serialize(report.Reading, RecordJson.Contract.Reading), "application/json", Encoding.UTF8)
            : TypedResults.NotFound();

    private static async Task<Results<Ok<ShownProof>, NotFound>> Prove(
        string id, LedgerFile ledger, CancellationToken cancellation) =>
        (await ledger.AllAsync(cancellation)).Find(id) is { } report
            ? TypedResults.Ok(await ledger.ReadAsync(
                store => ShownProof.OfAsync(store, report, cancellation), cancellation))
            : TypedResults.NotFound();

    private static async Task<IResult> SendCsv(string id, LedgerFile ledger, CancellationToken cancellation)
    {
        var view = await ledger.ViewAsync(cancellation);
        return view.Find(id) is { } report
            ? Csv.Result(view.AccountsOf(report).Select(account => ClaimRow.Of(account, ledger.Book)))
            : TypedResults.NotFound();
    }
}
