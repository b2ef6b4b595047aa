using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Ceasewire.Server.Access;

/// <summary>How visitors are told apart, and how much each may ask.</summary>
internal static class AccessSetup
{
    public const string LoginLimit = "login";

    private const string Either = "cookie-or-token";

    // A reader who opens a page asks for a dozen files; a reviewer decides a few times a second at most.
    private const int RequestsPerMinute = 1200;

    private const int LoginsPerMinute = 20;

    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    public static void AddAccess(this IServiceCollection services, DeskSettings settings)
    {
        services.AddSingleton(settings.Accounts);
        services.AddSingleton<Lockout>();
        services.AddAuthorization(Policies.Add);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        if (!settings.AsksForLogin)
        {
            services.AddAuthentication(OwnMachine.SchemeName)
                .AddScheme<AuthenticationSchemeOptions, OwnMachine>(OwnMachine.SchemeName, null);
        }
        else
        {
            AddLogin(services);
        }

        services.AddRateLimiter(limits => Limit(limits, settings));
    }

    private static void AddLogin(IServiceCollection services) =>
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0
                    ? TokenSignIn.SchemeName
                    : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.SchemeName, null)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "ceasewire";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                cookie.ExpireTimeSpan = Session;
                cookie.LoginPath = "/login";
                cookie.ReturnUrlParameter = "to";
                cookie.Events.OnRedirectToAccessDenied = Refuse(StatusCodes.Status403Forbidden);
                cookie.Events.OnRedirectToLogin = context =>
                {
                    // A program is told so; a reader is shown where to sign in.
                    if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
                    {
                        return Refuse(StatusCodes.Status401Unauthorized)(context);
                    }

                    context.Response.Redirect(context.RedirectUri);
                    return Task.CompletedTask;
                };
            });

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Refuse(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static void Limit(RateLimiterOptions limits, DeskSettings settings)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(LoginLimit, context => Window(context, LoginsPerMinute));
        if (settings.AsksForLogin)
        {
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => Window(context, RequestsPerMinute));
        }
    }

    private static RateLimitPartition<string> Window(HttpContext context, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
}
