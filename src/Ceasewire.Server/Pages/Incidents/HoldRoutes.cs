using System.Collections.Immutable;
using System.Security.Claims;
using Ceasewire.Ledger.Incidents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages.Incidents;

/// <summary>A reviewer's word on whether claims are of one happening.</summary>
internal static class HoldRoutes
{
    // Each is a row of the log.
    private const int MostHolds = 2_000;

    public static void Map(IEndpointRouteBuilder reviewers) =>
        reviewers.MapPost("/incidents/{id}/hold", Hold).ExcludeFromDescription();

    private static async Task<IResult> Hold(
        string id, IFormCollection form, LedgerFile ledger, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (await IncidentRoutes.FindAsync(id, ledger, cancellation) is not { } incident)
        {
            return TypedResults.NotFound();
        }

        var (holds, problem) = form["word"] == Terms.Of(HoldKind.Together)
            ? await TogetherAsync(incident, form["other"].ToString(), ledger, cancellation)
            : Apart(incident, [.. form["claim"].OfType<string>()]);
        if (problem is not null)
        {
            var page = IncidentRoutes.Page(incident, null, problem);
            page.StatusCode = StatusCodes.Status400BadRequest;
            return page;
        }

        await ledger.HoldAsync(holds, user.Identity!.Name!, cancellation); // Only somebody with a role gets here.

        // The id may be another now: a claim finds the incident that holds it.
        return TypedResults.LocalRedirect($"/incidents/{holds[0].One}");
    }

    /// <summary>Each chosen claim apart from each that is not.</summary>
    private static (ImmutableArray<Hold> Holds, string? Problem) Apart(Incident incident, HashSet<string> chosen)
    {
        var (parted, left) = (
            incident.Accounts.Where(account => chosen.Contains(account.Claim.Id)).ToArray(),
            incident.Accounts.Where(account => !chosen.Contains(account.Claim.Id)).ToArray());
        return parted.Length == 0 || left.Length == 0
            ? ([], "Choose the claims that are of another happening, and leave at least one.")
            : (long)parted.Length * left.Length > MostHolds
                ? ([], $"That says {(long)parted.Length * left.Length:N0} things at once: choose fewer claims.")
                : ([.. from one in left from other in parted select new Hold(one.Claim.Id, other.Claim.Id, HoldKind.Apart)], null);
    }

    private static async Task<(ImmutableArray<Hold> Holds, string? Problem)> TogetherAsync(
        Incident incident, string other, LedgerFile ledger, CancellationToken cancellation) =>
        other.Length > 0 && await IncidentRoutes.FindAsync(other, ledger, cancellation) is { } second
        && second.Id != incident.Id
            ? ([new(incident.Accounts[0].Claim.Id, second.Accounts[0].Claim.Id, HoldKind.Together)], null)
            : ([], "Choose the happening that it is one with.");
}
