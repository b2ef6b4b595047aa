namespace Ceasewire.Server.Lists;

/// <summary>A place with all that is told of it.</summary>
/// <param name="Key">Equal for the same place.</param>
/// <param name="Type">The type of most of the claims.</param>
public sealed record PlaceRow(
    string Key,
    string Name,
    string? Country,
    double Latitude,
    double Longitude,
    string Precision,
    double? RadiusKm,
    int Claims,
    string Type,
    string? First,
    string? Last)
{
    /// <summary>Those of which most is told first.</summary>
    public static IEnumerable<PlaceRow> In(IEnumerable<Account> accounts) =>
        accounts.Where(account => account.Claim.Place is { Latitude: not null, Longitude: not null })
            .GroupBy(account => account.PlaceKey!)
            .Select(Of)
            .OrderByDescending(place => place.Claims)
            .ThenBy(place => place.Name, StringComparer.Ordinal)
            .ThenBy(place => place.Key, StringComparer.Ordinal);

    private static PlaceRow Of(IGrouping<string, Account> accounts)
    {
        var place = accounts.First().Claim.Place!;
        string[] days = [.. accounts.Select(Selection.DayOf).OfType<string>().Order(StringComparer.Ordinal)];
        return new(
            accounts.Key,
            place.Name,
            place.Country,
            place.Latitude!.Value,
            place.Longitude!.Value,
            Terms.Of(place.Precision),
            place.RadiusKm,
            accounts.Count(),
            Terms.Of(accounts
                .GroupBy(account => account.Claim.Type)
                .OrderByDescending(type => type.Count())
                .First()
                .Key),
            days.FirstOrDefault(),
            days.LastOrDefault());
    }
}
