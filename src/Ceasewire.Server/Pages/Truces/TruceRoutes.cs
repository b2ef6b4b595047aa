using Ceasewire.Ledger.Truces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages.Truces;

/// <summary>Truces: the list, and one with all that is told of it.</summary>
internal static class TruceRoutes
{
    // A table of more is no table.
    private const int DaysOfPage = 31;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/truces", ShowAll).ExcludeFromDescription();
        routes.MapTwins("/truces", async (now, request) => (await ChosenAsync(now.View, request)).Select(TruceRow.Of));
        routes.MapGet("/truces/{id}", Show).ExcludeFromDescription();
        routes.MapGet("/truces/{id}.json", Read).ExcludeFromDescription();
        routes.MapGet("/truces/{id}.csv", SendClaims).ExcludeFromDescription();
        routes.MapGet("/api/v1/truces/{id}", Read).WithName("truce").WithTags("truces");
    }

    private static async Task<RazorComponentResult> ShowAll(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        var view = await ledger.ViewAsync(cancellation);
        var truces = await ChosenAsync(view, request);
        return new RazorComponentResult<TrucesPage>(new
        {
            View = view,
            Filter = ClaimFilter.Of(request),
            Truces = truces,
            Paging = Paging.Of(request, truces.Length),
        });
    }

    private static async Task<IResult> Show(
        string id, LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        if (Find(await ledger.ViewAsync(cancellation), id) is not { } truce)
        {
            return TypedResults.NotFound();
        }

        string[] days =
        [
            .. truce.Positions.Select(TrucePage.DayOf).Distinct().OrderDescending(StringComparer.Ordinal),
        ];
        return new RazorComponentResult<TrucePage>(new
        {
            Truce = truce,
            AllDays = days,
            Paging = Paging.Of(request, days.Length, DaysOfPage),
        });
    }

    private static async Task<IResult> Read(string id, LedgerFile ledger, CancellationToken cancellation) =>
        Find(await ledger.ViewAsync(cancellation), id) is { } truce
            ? TypedResults.Json(truce.Steps.Select(step => ClaimRow.Of(step.Account, ledger.Book)).ToArray(), DeskJson.Options)
            : TypedResults.NotFound();

    private static async Task<IResult> SendClaims(string id, LedgerFile ledger, CancellationToken cancellation) =>
        Find(await ledger.ViewAsync(cancellation), id) is { } truce
            ? Csv.Result(truce.Steps.Select(step => ClaimRow.Of(step.Account, ledger.Book)))
            : TypedResults.NotFound();

    private static TruceProcess? Find(LedgerView view, string id) => view.Truces.FirstOrDefault(truce => truce.Id == id);

    /// <summary>Those of which any claim is asked for, the latest first.</summary>
    private static Task<TruceProcess[]> ChosenAsync(LedgerView view, HttpRequest request)
    {
        var filter = ClaimFilter.Of(request);
        return view.KeptAsync<TruceProcess[]>("truces" + filter.Query(), () =>
        [
            .. view.Truces.Where(truce => truce.Steps.Any(step => filter.Holds(step.Account)))
                .OrderByDescending(truce => truce.Last)
                .ThenBy(truce => truce.Id, StringComparer.Ordinal),
        ]);
    }
}
