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
        routes.MapTwins("/sources", (now, _) => now.View.Sources.Select(source => source.Row));
        routes.MapTwins("/families", (now, _) => now.View.Printings);
        routes.MapGet("/source", ShowOne).ExcludeFromDescription();
        routes.MapTwins(
            "/source",
            (now, request) => Find(now.View, request)?.Claims.Select(account => ClaimRow.Of(account, now.Book)) ?? []);
    }

    private static async Task<IResult> ShowOne(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation) =>
        Find(await ledger.ViewAsync(cancellation), request) is { } source
            ? new RazorComponentResult<SourcePage>(new
            {
                Source = source,
                Paging = Paging.Of(request, source.Claims.Length),
            })
            : TypedResults.NotFound();

    /// <summary>A source by its kind and name, which stand in the address.</summary>
    private static Source? Find(LedgerView view, HttpRequest request)
    {
        string kind = request.Query["kind"].ToString(), name = request.Query["name"].ToString();
        return view.Sources.FirstOrDefault(source => source.Row.Kind == kind && source.Row.Name == name);
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
