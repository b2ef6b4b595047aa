using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages.Map;

/// <summary>Claims by place and day.</summary>
internal static class MapRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/map", Show).ExcludeFromDescription();
        routes.MapTwins("/map", Rows);
        routes.MapTwins("/claims", Rows);
        routes.MapTwins("/places", (now, request) => Shown(now.View, request).Places);
    }

    private static async Task<RazorComponentResult> Show(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        var view = await ledger.ViewAsync(cancellation);
        var claims = Shown(view, request);
        return new RazorComponentResult<MapPage>(new
        {
            View = view,
            Filter = ClaimFilter.Of(request),
            Claims = claims,
            Paging = Paging.Of(request, claims.Claims.Length),
        });
    }

    private static IEnumerable<ClaimRow> Rows(Snapshot now, HttpRequest request) =>
        Shown(now.View, request).Claims.Select(account => ClaimRow.Of(account, now.Book));

    private static ShownClaims Shown(LedgerView view, HttpRequest request)
    {
        var filter = ClaimFilter.Of(request);
        return view.Kept("claims" + filter.Query(), () => new ShownClaims(view.Index.Find(filter)));
    }
}
