using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages;

/// <summary>What the reports say together, and what is disputed.</summary>
internal static class TodayRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => TypedResults.Redirect("/today")).ExcludeFromDescription();
        routes.MapGet("/today", Show).ExcludeFromDescription();
        routes.MapTwins("/disputes", (view, _) => view.Disputes.SelectMany((dispute, i) => DisputeRow.Of(dispute, i + 1)));
    }

    private static async Task<RazorComponentResult> Show(LedgerFile ledger, CancellationToken cancellation) =>
        new RazorComponentResult<TodayPage>(new { View = await ledger.ViewAsync(cancellation) });
}
