using System.Security.Claims;
using Ceasewire.Server.Access;
using Ceasewire.Server.Review;
using Ceasewire.Store.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Ceasewire.Server.Pages.Review;

/// <summary>Deciding about claims, one after another.</summary>
internal static class ReviewRoutes
{
    public static void MapReading(IEndpointRouteBuilder readers)
    {
        readers.MapGet("/decisions.json", RowsAsync).ExcludeFromDescription();
        readers.MapGet("/decisions.csv", SendCsv).ExcludeFromDescription();
        readers.MapGet("/api/v1/decisions", RowsAsync).WithName("decisions").WithTags("review");
    }

    public static void MapDeciding(IEndpointRouteBuilder reviewers)
    {
        reviewers.MapGet("/review", Show).ExcludeFromDescription();
        reviewers.MapTwins("/review", (now, request) => Waiting(now, NameOf(request.HttpContext.User)));
        reviewers.MapPost("/review", Decide).ExcludeFromDescription();
        reviewers.MapPost("/review/name", Rename).ExcludeFromDescription();
        reviewers.MapPost("/api/v1/decisions", DecideByApi).WithName("decide").WithTags("review");
    }

    private static async Task<RazorComponentResult<ReviewPage>> Show(
        string? after, string? claim, LedgerFile ledger, ClaimsPrincipal user, CancellationToken cancellation) =>
        await PageAsync(ledger, user, claim, after, null, cancellation);

    private static async Task<IResult> Decide(
        IFormCollection form, LedgerFile ledger, ClaimsPrincipal user, CancellationToken cancellation)
    {
        string claim = form["claim"].ToString();
        var review = await ledger.ReviewAsync(cancellation);
        if (review.Find(claim) is not { } account)
        {
            return TypedResults.NotFound();
        }

        var (draft, problem) = DecisionForm.Read(form, account, NameOf(user));
        if (draft is null)
        {
            var page = await PageAsync(ledger, user, claim, null, problem, cancellation);
            page.StatusCode = StatusCodes.Status400BadRequest;
            return page;
        }

        await ledger.DecideAsync(draft, cancellation);
        string next = draft.Ruling == Ruling.Undo ? "claim" : "after";
        return TypedResults.LocalRedirect($"/review?{next}={Uri.EscapeDataString(claim)}");
    }

    private static async Task<Results<Created<DecisionRow>, NotFound, ProblemHttpResult>> DecideByApi(
        DecisionRequest request, LedgerFile ledger, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var review = await ledger.ReviewAsync(cancellation);
        if (review.Find(request.Claim) is not { } account)
        {
            return TypedResults.NotFound();
        }

        var (draft, problem) = DecisionForm.Read(request, account, NameOf(user));
        return draft is null
            ? TypedResults.Problem(problem, statusCode: StatusCodes.Status400BadRequest)
            : TypedResults.Created("/api/v1/decisions", DecisionRow.Of(await ledger.DecideAsync(draft, cancellation)));
    }

    /// <summary>Where nobody signs in, reviewers who share the machine say who they are.</summary>
    private static RedirectHttpResult Rename([FromForm] string? name, DeskSettings settings, HttpContext context)
    {
        if (!settings.AsksForLogin && name?.Trim() is { Length: > 0 and <= OwnMachine.LongestName } given)
        {
            context.Response.Cookies.Append(
                OwnMachine.NameCookie,
                given,
                new()
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    MaxAge = TimeSpan.FromDays(365),
                    IsEssential = true,
                });
        }

        return TypedResults.LocalRedirect("/review");
    }

    private static async Task<RazorComponentResult<ReviewPage>> PageAsync(
        LedgerFile ledger,
        ClaimsPrincipal user,
        string? claim,
        string? after,
        string? problem,
        CancellationToken cancellation)
    {
        var review = await ledger.ReviewAsync(cancellation);
        return new(new
        {
            State = review,
            Reviewer = NameOf(user),
            Account = claim is null ? review.Next(NameOf(user), after) : review.Find(claim),
            Problem = problem,
        });
    }

    /// <summary>The queue: what the reviewer has not decided about.</summary>
    private static IEnumerable<ClaimRow> Waiting(Snapshot now, string reviewer) =>
        now.Review.Queue.Where(account => !now.Book.IsDecided(account.Claim.Id, reviewer))
            .Select(account => ClaimRow.Of(account, now.Book));

    private static async Task<DecisionRow[]> RowsAsync(LedgerFile ledger, CancellationToken cancellation) =>
        [.. (await ledger.ReviewAsync(cancellation)).Book.All.Select(DecisionRow.Of)];

    private static async Task<IResult> SendCsv(LedgerFile ledger, CancellationToken cancellation) =>
        Csv.Result(await RowsAsync(ledger, cancellation));

    private static string NameOf(ClaimsPrincipal user) =>
        user.Identity?.Name ?? throw new InvalidOperationException("Only somebody signed in gets here.");
}
