using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Ceasewire.Server.Access;

/// <summary>Who may use which route. A route without a rule of its own is nobody's.</summary>
internal static class Policies
{
    public static void Add(AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            options.AddPolicy(Terms.Of(role), policy => policy.RequireRole(Terms.Of(role)));
        }

        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }

    public static TBuilder For<TBuilder>(this TBuilder routes, Role role)
        where TBuilder : IEndpointConventionBuilder =>
        routes.RequireAuthorization(Terms.Of(role));

    /// <summary>Somebody signed in, with the role and those below it.</summary>
    public static ClaimsPrincipal Principal(string name, Role role, string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.Name, name),
            .. Enum.GetValues<Role>()
                .Where(known => known <= role)
                .Select(known => new System.Security.Claims.Claim(ClaimTypes.Role, Terms.Of(known))),
        ],
        scheme));
}
