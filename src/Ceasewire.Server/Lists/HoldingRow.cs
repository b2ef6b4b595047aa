using Ceasewire.Ledger.Control;

namespace Ceasewire.Server.Lists;

/// <summary>One camp said to have one place, as one line of a list.</summary>
/// <param name="Until">Day on which it is said to have ended.</param>
/// <param name="Teller">Who says so; of a hold of which only the end is told, who tells that.</param>
public sealed record HoldingRow(
    string Place,
    string? Within,
    string? Country,
    double? Latitude,
    double? Longitude,
    string Holder,
    string Side,
    string? Since,
    string? LastSaid,
    string? Until,
    string State,
    string? Share,
    bool Disputed,
    int Sources,
    string Teller)
{
    public static IEnumerable<HoldingRow> In(PlaceControl place) =>
        place.Holdings.Select(holding => Of(place.Place, holding));

    public static HoldingRow Of(ClaimPlace place, Holding holding)
    {
        var accounts = holding.Accounts.IsEmpty ? holding.Endings : holding.Accounts;
        return new(
            place.Name,
            place.Within is [var parent, ..] ? parent : null,
            place.Country,
            place.Latitude,
            place.Longitude,
            holding.Name,
            holding.Camp.Code,
            holding.Since?.ToString(),
            ClaimFilter.Iso(holding.LastSaid),
            holding.Until?.ToString(),
            Terms.Of(holding.State),
            holding.Share is { } share ? Terms.Of(share) : null,
            holding.IsDisputed,
            accounts.Select(account => account.Origin).Distinct(StringComparer.Ordinal).Count(),
            string.Join(
                "; ",
                accounts.Select(account => Terms.Of(account.Claim.Attribution)).Distinct(StringComparer.Ordinal)));
    }
}
