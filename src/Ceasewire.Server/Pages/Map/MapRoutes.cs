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
        routes.MapTwins("/claims", (view, request) => Claims(view, ClaimFilter.Of(request)).Select(ClaimRow.Of));
        routes.MapTwins("/places", (view, request) => PlaceRow.In(Claims(view, ClaimFilter.Of(request))));
    }

    private static async Task<RazorComponentResult> Show(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        var view = await ledger.ViewAsync(cancellation);
        var filter = ClaimFilter.Of(request);
        var claims = Claims(view, filter);
        return new RazorComponentResult<MapPage>(new
        {
            View = view,
            Filter = filter,
            Claims = claims,
            Paging = Paging.Of(request, claims.Length),
        });
    }

    /// <summary>By day, the undated last.</summary>
    private static Account[] Claims(LedgerView view, ClaimFilter filter) =>
    [
        .. view.Accounts.Where(filter.Holds)
            .OrderBy(account => Selection.DayOf(account) ?? "9999", StringComparer.Ordinal)
            .ThenBy(account => account.Report.Id, StringComparer.Ordinal)
            .ThenBy(account => account.Claim.Trigger.Start),
    ];
}
