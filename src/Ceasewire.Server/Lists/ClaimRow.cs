using Ceasewire.Server.Review;

namespace Ceasewire.Server.Lists;

/// <summary>A claim as one line of a list. Offsets are code points into the article's text.</summary>
/// <param name="Amended">"ada: place Homs (read as Aleppo)".</param>
public sealed record ClaimRow(
    string Id,
    string? When,
    string Type,
    string? About,
    string Status,
    string Actors,
    string Words,
    string Recipients,
    string? Place,
    string? Country,
    double? Latitude,
    double? Longitude,
    double? RadiusKm,
    string Figures,
    string Teller,
    string? Outlet,
    string Report,
    string Article,
    int Start,
    int End,
    double Confidence,
    string Amended)
{
    public static ClaimRow Of(Account account, DecisionBook book)
    {
        var claim = account.Claim;
        return new(
            claim.Id,
            account.When,
            Terms.Of(claim.Type),
            claim.About is { } matter ? Terms.Of(matter) : null,
            Terms.Of(claim.Status),
            string.Join("; ", claim.Actors.Select(Terms.Of)),
            claim.Quote.Exact,
            string.Join("; ", claim.Recipients.Select(Terms.Of)),
            claim.Place?.Name,
            claim.Place?.Country,
            claim.Place?.Latitude,
            claim.Place?.Longitude,
            claim.Place?.RadiusKm,
            string.Join("; ", claim.Figures.Select(Terms.Of)),
            Terms.Of(claim.Attribution),
            account.Report.Printings.FirstOrDefault()?.Outlet,
            account.Report.Name,
            account.Report.Id,
            claim.Quote.Start,
            claim.Quote.End,
            claim.Confidence,
            Amendment.Text(claim, book));
    }
}
