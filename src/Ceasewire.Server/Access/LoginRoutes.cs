using Ceasewire.Server.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Access;

/// <summary>Signing in and out.</summary>
internal static class LoginRoutes
{
    public static void Map(IEndpointRouteBuilder anyone)
    {
        anyone.MapGet("/login", (string? to) => Page(to, null)).ExcludeFromDescription();
        anyone.MapPost("/login", SignIn)
            .RequireRateLimiting(AccessSetup.LoginLimit)
            .ExcludeFromDescription();
        anyone.MapPost("/logout", SignOut).ExcludeFromDescription();
    }

    private static async Task<IResult> SignIn(
        [FromForm] string? name,
        [FromForm] string? password,
        [FromForm] string? to,
        AccountFile accounts,
        Lockout lockout,
        HttpContext context)
    {
        string asked = name ?? "";
        if (lockout.IsLocked(asked))
        {
            return Page(to, "Too many wrong passwords: wait a quarter of an hour.");
        }

        if (accounts.FindAccount(asked, password ?? "") is not { } account)
        {
            lockout.Fail(asked);
            return Page(to, "Name and password do not belong together.");
        }

        lockout.Succeed(asked);
        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        await context.SignInAsync(Scheme, Policies.Principal(account.Name, account.Role, Scheme));
        return TypedResults.LocalRedirect(Links.Local(to) ?? "/today");
    }

    private static async Task<IResult> SignOut([FromForm] string? to, HttpContext context, DeskSettings settings)
    {
        if (settings.AsksForLogin)
        {
            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }

        return TypedResults.LocalRedirect(Links.Local(to) ?? "/login");
    }

    private static RazorComponentResult<LoginPage> Page(string? to, string? problem) =>
        new(new { To = to, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized,
        };
}
