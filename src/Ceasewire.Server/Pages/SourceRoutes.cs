using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages;

/// <summary>Who says things, and how much of it is disputed.</summary>
internal static class SourceRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sources", Show).ExcludeFromDescription();
        routes.MapTwins("/sources", (now, _) => now.View.Sources);
    }

    private static async Task<RazorComponentResult> Show(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        var view = await ledger.ViewAsync(cancellation);
        return new RazorComponentResult<SourcesPage>(new
        {
            View = view,
            Paging = Paging.Of(request, view.Sources.Length),
        });
    }
}
