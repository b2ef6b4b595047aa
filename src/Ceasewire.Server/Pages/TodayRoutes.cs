using Ceasewire.Ledger.Briefs;
using Ceasewire.Ledger.Changes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages;

/// <summary>What the reports say together, what of it is new, and what is disputed.</summary>
internal static class TodayRoutes
{
    /// <summary>For the changes since a day that nobody asked for before.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(150);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => TypedResults.Redirect("/today")).ExcludeFromDescription();
        routes.MapGet("/today", Show).ExcludeFromDescription();
        routes.MapTwins("/today", (now, _) => BriefRow.In(now.View.Brief));
        routes.MapTwins(
            "/disputes", (now, _) => now.View.Disputes.SelectMany((dispute, i) => DisputeRow.Of(dispute, i + 1)));
        routes.MapTwins(
            "/changes",
            async (now, request) => SinceOf(request) is { } day
                ? (await now.View.ChangesAsync(day)).All.Select(ChangeRow.From)
                : []);
    }

    private static async Task<RazorComponentResult> Show(
        LedgerFile ledger, HttpRequest request, HttpResponse response, CancellationToken cancellation)
    {
        var view = await ledger.ViewAsync(cancellation);
        var since = SinceOf(request);
        var changes = since is { } day ? view.ChangesAsync(day) : null;
        if (changes is not null && await Task.WhenAny(changes, Task.Delay(LongestWait, cancellation)) != changes)
        {
            // Of a large ledger they take seconds; the browser asks again, and the brief can be read meanwhile.
            response.Headers.Append("Refresh", "2");
            changes = null;
        }

        int? section = SectionOf(request, view.Brief);
        return new RazorComponentResult<TodayPage>(new
        {
            View = view,
            Since = since,
            Section = section,
            Paging = section is { } chosen ? Paging.Of(request, view.Brief.Sections[chosen].Groups.Lines()) : null,
            Changes = changes is null ? null : (await changes).Brief,
        });
    }

    private static int? SectionOf(HttpRequest request, Brief brief) =>
        int.TryParse(request.Query["section"], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number < brief.Sections.Length
            ? number
            : null;

    private static DateOnly? SinceOf(HttpRequest request) =>
        DateOnly.TryParseExact(
            request.Query["since"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
