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
        routes.MapTwins("/places", async (now, request) => (await ShownAsync(now.View, request)).Places);
    }

    private static async Task<RazorComponentResult> Show(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        var view = await ledger.ViewAsync(cancellation);
        var claims = await ShownAsync(view, request);
        return new RazorComponentResult<MapPage>(new
        {
            View = view,
            Filter = ClaimFilter.Of(request),
            Claims = claims,
            Paging = Paging.Of(request, claims.Claims.Length),
        });
    }

    private static async Task<IEnumerable<ClaimRow>> Rows(Snapshot now, HttpRequest request) =>
        (await ShownAsync(now.View, request)).Claims.Select(account => ClaimRow.Of(account, now.Book));

    private static Task<ShownClaims> ShownAsync(LedgerView view, HttpRequest request)
    {
        var filter = ClaimFilter.Of(request);
        return view.KeptAsync("claims" + filter.Query(), () => new ShownClaims(view.Index.Find(filter)));
    }
}
