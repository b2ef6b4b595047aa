using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Looks;

/// <summary>Remembers in the browser how its reader wants pages shown.</summary>
internal static class LookRoutes
{
    public static void Map(IEndpointRouteBuilder anyone) =>
        anyone.MapPost("/look", Choose).ExcludeFromDescription();

    /// <param name="theme">Null where the reader chose something else.</param>
    private static RedirectHttpResult Choose(
        [FromForm] string? theme, [FromForm] string? graphic, [FromForm] string? to, HttpContext context)
    {
        if (theme is not null)
        {
            Keep(context, Look.ThemeCookie, Look.Chosen<Theme>(theme));
        }

        if (graphic is not null)
        {
            Keep(context, Look.GuardCookie, Look.Chosen<Guard>(graphic));
        }

        return TypedResults.LocalRedirect(Links.Local(to) ?? "/");
    }

    private static void Keep<T>(HttpContext context, string cookie, T choice)
        where T : struct, Enum =>
        context.Response.Cookies.Append(
            cookie,
            Terms.Of(choice),
            new()
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            });
}
