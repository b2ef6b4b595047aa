using Ceasewire.Ledger.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages.Holdings;

/// <summary>Places, and who is said to hold them.</summary>
internal static class ControlRoutes
{
    // A place has many lines.
    private const int PlacesOfPage = 25;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/control", Show).ExcludeFromDescription();
        routes.MapTwins("/control", (now, request) => Chosen(now.View, request).SelectMany(HoldingRow.In));
    }

    private static async Task<RazorComponentResult> Show(
        LedgerFile ledger, HttpRequest request, CancellationToken cancellation)
    {
        var view = await ledger.ViewAsync(cancellation);
        PlaceControl[] places = [.. Chosen(view, request)];
        return new RazorComponentResult<ControlPage>(new
        {
            Places = places,
            Paging = Paging.Of(request, places.Length, PlacesOfPage),
            On = DayOf(request),
            Place = PlaceOf(request),
            Days = await view.KeptAsync("days of control", () => Days(view.Control)),
        });
    }

    /// <summary>Holdings of the asked place and of that day: begun by then, and not said to have ended before.</summary>
    private static IEnumerable<PlaceControl> Chosen(LedgerView view, HttpRequest request)
    {
        var (on, name) = (DayOf(request), PlaceOf(request));
        return view.Control
            .Where(place => name is null
                || place.Place.Within.Prepend(place.Place.Name).Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(place => on is { } day
                ? place with { Holdings = [.. place.Holdings.Where(holding => IsHeld(holding, day))] }
                : place)
            .Where(place => !place.Holdings.IsEmpty);
    }

    private static bool IsHeld(Holding holding, DateOnly day) =>
        (holding.Since is null || holding.Since.Value.Day <= day)
        && (holding.State == HoldingState.Open || holding.Until is null || day < holding.Until.Value.Day);

    private static DateOnly? DayOf(HttpRequest request) =>
        DateOnly.TryParseExact(
            request.Query["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string? PlaceOf(HttpRequest request) =>
        request.Query["place"].ToString().Trim() is { Length: > 0 } place ? place : null;

    /// <summary>Every day on which somebody is said to begin or cease to hold something.</summary>
    private static string[] Days(IEnumerable<PlaceControl> places) =>
    [
        .. places.SelectMany(place => place.Holdings)
            .SelectMany(holding => new[] { holding.Since?.Day, holding.Until?.Day })
            .OfType<DateOnly>()
            .Distinct()
            .Order()
            .Select(ActDay.Iso),
    ];
}
