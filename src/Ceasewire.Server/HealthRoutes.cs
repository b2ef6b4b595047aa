using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server;

/// <summary>
/// What starts and watches programs asks of one: does it live (it answers), is it ready (all that it needs answers too).
/// A word and the status 200 or 503 are all that is told.
/// </summary>
public static class HealthRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/health/live", new() { Predicate = static _ => false });
        Map(routes, "/health/ready", new());
    }

    private static void Map(IEndpointRouteBuilder routes, string address, HealthCheckOptions options) =>
        routes.MapHealthChecks(address, options).WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
}
