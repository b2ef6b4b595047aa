using System.Net;
using Ceasewire.Server.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ceasewire.Server.Tests.Access;

/// <summary>Every route by every role. The routes come from the server itself, so that none is forgotten.</summary>
public sealed class AuthorizationTests
{
    private const string Anyone = "anyone";
    private const string Reader = "reader";
    private const string Reviewer = "reviewer";
    private const string Admin = "admin";

    /// <summary>Who may use what. A route that is not here fails the test until somebody decides.</summary>
    private static readonly Dictionary<string, string> Table = new()
    {
        ["GET /assets/{name}"] = Anyone,
        ["GET /health/live"] = Anyone,
        ["GET /health/ready"] = Anyone,
        ["GET /login"] = Anyone,
        ["POST /login"] = Anyone,
        ["POST /logout"] = Anyone,
        ["POST /look"] = Anyone,
        ["GET /"] = Reader,
        ["GET /today"] = Reader,
        ["GET /today.json"] = Reader,
        ["GET /today.csv"] = Reader,
        ["GET /api/v1/today"] = Reader,
        ["GET /disputes.json"] = Reader,
        ["GET /disputes.csv"] = Reader,
        ["GET /api/v1/disputes"] = Reader,
        ["GET /changes.json"] = Reader,
        ["GET /changes.csv"] = Reader,
        ["GET /api/v1/changes"] = Reader,
        ["GET /reports"] = Reader,
        ["GET /reports.json"] = Reader,
        ["GET /reports.csv"] = Reader,
        ["GET /api/v1/reports"] = Reader,
        ["GET /reports/{id}"] = Reader,
        ["GET /reports/{id}.json"] = Reader,
        ["GET /reports/{id}.csv"] = Reader,
        ["GET /api/v1/reports/{id}"] = Reader,
        ["GET /api/v1/reports/{id}/archive"] = Reader,
        ["GET /search"] = Reader,
        ["GET /search.json"] = Reader,
        ["GET /search.csv"] = Reader,
        ["GET /api/v1/search"] = Reader,
        ["GET /sources"] = Reader,
        ["GET /sources.json"] = Reader,
        ["GET /sources.csv"] = Reader,
        ["GET /api/v1/sources"] = Reader,
        ["GET /families.json"] = Reader,
        ["GET /families.csv"] = Reader,
        ["GET /api/v1/families"] = Reader,
        ["GET /source"] = Reader,
        ["GET /source.json"] = Reader,
        ["GET /source.csv"] = Reader,
        ["GET /api/v1/source"] = Reader,
        ["GET /map"] = Reader,
        ["GET /map.json"] = Reader,
        ["GET /map.csv"] = Reader,
        ["GET /api/v1/map"] = Reader,
        ["GET /claims.json"] = Reader,
        ["GET /claims.csv"] = Reader,
        ["GET /api/v1/claims"] = Reader,
        ["GET /places.json"] = Reader,
        ["GET /places.csv"] = Reader,
        ["GET /api/v1/places"] = Reader,
        ["GET /incidents"] = Reader,
        ["GET /incidents.json"] = Reader,
        ["GET /incidents.csv"] = Reader,
        ["GET /api/v1/incidents"] = Reader,
        ["GET /incidents/{id}"] = Reader,
        ["GET /incidents/{id}.json"] = Reader,
        ["GET /incidents/{id}.csv"] = Reader,
        ["GET /api/v1/incidents/{id}"] = Reader,
        ["GET /truces"] = Reader,
        ["GET /truces.json"] = Reader,
        ["GET /truces.csv"] = Reader,
        ["GET /api/v1/truces"] = Reader,
        ["GET /truces/{id}"] = Reader,
        ["GET /truces/{id}.json"] = Reader,
        ["GET /truces/{id}.csv"] = Reader,
        ["GET /api/v1/truces/{id}"] = Reader,
        ["GET /control"] = Reader,
        ["GET /control.json"] = Reader,
        ["GET /control.csv"] = Reader,
        ["GET /api/v1/control"] = Reader,
        ["GET /decisions.json"] = Reader,
        ["GET /decisions.csv"] = Reader,
        ["GET /api/v1/decisions"] = Reader,
        ["GET /api/v1/events"] = Reader,
        ["GET /openapi/{documentName}.json"] = Reader,
        ["GET /review"] = Reviewer,
        ["GET /review.json"] = Reviewer,
        ["GET /review.csv"] = Reviewer,
        ["GET /api/v1/review"] = Reviewer,
        ["POST /incidents/{id}/hold"] = Reviewer,
        ["POST /review"] = Reviewer,
        ["POST /review/name"] = Reviewer,
        ["POST /api/v1/decisions"] = Reviewer,
        ["GET /add"] = Admin,
        ["POST /add"] = Admin,
        ["POST /api/v1/reports"] = Admin,
    };

    private static readonly string[] Roles = [Reader, Reviewer, Admin];

    [Fact]
    public async Task Routes_AreThoseOfTheTable()
    {
        await using var desk = await Desk.OpenAsync();

        string[] routes = [.. Routes(desk).Select(route => route.Name).Order(StringComparer.Ordinal)];

        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), routes);
    }

    [Fact]
    public async Task Routes_HaveARuleOfTheirOwn()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.All(Routes(desk), route => Assert.True(
            route.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || route.Endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy is not null,
            route.Name));
    }

    [Fact]
    public async Task Routes_OpenToTheRolesOfTheTableAlone()
    {
        var (accounts, tokens) = Tokens();
        await using var desk = await Desk.OpenAsync(accounts);

        foreach (var (name, _) in Routes(desk))
        {
            string[] parts = name.Split(' ');
            string address = parts[1].Replace("{documentName}", "v1", StringComparison.Ordinal)
                .Replace("{name}", "desk.css", StringComparison.Ordinal)
                .Replace("{id}", "none", StringComparison.Ordinal);
            var method = new HttpMethod(parts[0]);
            string needed = Table[name];

            Assert.Equal(needed == Anyone, IsOpen(await desk.StatusAsync(method, address, null)));
            foreach (string role in Roles)
            {
                bool may = needed == Anyone || Array.IndexOf(Roles, role) >= Array.IndexOf(Roles, needed);
                var status = await desk.StatusAsync(method, address, tokens[role]);
                Assert.True(may == IsOpen(status), $"{role} {name}: {status}");
            }
        }
    }

    /// <summary>Whether the request got past who may ask, whatever was made of it then.</summary>
    private static bool IsOpen(HttpStatusCode status) =>
        status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);

    private static (AccountFile, Dictionary<string, string>) Tokens()
    {
        var file = AccountFile.Empty;
        Dictionary<string, string> tokens = [];
        foreach (var role in Enum.GetValues<Role>())
        {
            string name = role.ToString().ToLowerInvariant();
            (file, tokens[name]) = file.WithToken(name, role);
        }

        return (file, tokens);
    }

    private static IEnumerable<(string Name, Endpoint Endpoint)> Routes(Desk desk) =>
        from endpoint in desk.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        select ($"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}", (Endpoint)endpoint);
}
