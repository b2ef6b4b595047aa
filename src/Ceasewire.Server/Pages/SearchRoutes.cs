using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages;

/// <summary>Full text of the reports.</summary>
internal static class SearchRoutes
{
    public const int MostHits = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", Show).ExcludeFromDescription();
        routes.MapGet("/search.json", FindAsync).ExcludeFromDescription();
        routes.MapGet("/search.csv", SendCsv).ExcludeFromDescription();
        routes.MapGet("/api/v1/search", FindAsync).WithName("search").WithTags("lists");
    }

    private static async Task<RazorComponentResult> Show(
        LedgerFile ledger, string? q, CancellationToken cancellation) =>
        new RazorComponentResult<SearchPage>(new
        {
            Words = q?.Trim() ?? "",
            Hits = await FindAsync(ledger, q, cancellation),
        });

    private static async Task<IResult> SendCsv(LedgerFile ledger, string? q, CancellationToken cancellation) =>
        Csv.Result(await FindAsync(ledger, q, cancellation));

    private static async Task<HitRow[]> FindAsync(LedgerFile ledger, string? q, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return [];
        }

        var view = await ledger.ViewAsync(cancellation);
        var hits = await ledger.ReadAsync(store => store.SearchAsync(q, MostHits, cancellation), cancellation);
        return
        [
            .. hits.Select(hit => new HitRow(
                hit.Article,
                view.Find(hit.Article)?.Printings.FirstOrDefault()?.Title ?? hit.Name,
                hit.Snippet)),
        ];
    }
}
