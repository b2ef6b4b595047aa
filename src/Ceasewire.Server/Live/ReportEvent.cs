using System.Collections.Immutable;
using Ceasewire.Server.Looks;

namespace Ceasewire.Server.Live;

/// <summary>A report that has come into the ledger.</summary>
/// <param name="First">Its first claims: open pages show them.</param>
public sealed record ReportEvent(
    string Article, string Title, string? Outlet, string? Published, int Claims, ImmutableArray<NewsClaim> First)
{
    private const int Shown = 5;

    /// <param name="look">What becomes of graphic words.</param>
    internal static ReportEvent Of(Report report, Look look)
    {
        var row = ReportRow.Of(report);
        return new(
            row.Article,
            row.Title ?? row.Name,
            row.Outlet,
            row.Published,
            row.Claims,
            [.. report.Reading.Claims.Take(Shown).Select(claim => NewsClaim.Of(claim, look))]);
    }
}

/// <summary>A claim in few words.</summary>
/// <param name="Act">The words of the act; null where they are graphic and such words are folded.</param>
public sealed record NewsClaim(string Type, string Status, string Actors, string? Act, string Recipients, string? Place)
{
    internal static NewsClaim Of(Claim claim, Look look) => new(
        Terms.Of(claim.Type),
        Terms.Of(claim.Status),
        string.Join("; ", claim.Actors.Select(Terms.Of)),
        look.Folds(claim.Trigger.Exact) ? null : claim.Trigger.Exact,
        string.Join("; ", claim.Recipients.Select(Terms.Of)),
        claim.Place?.Name);
}
