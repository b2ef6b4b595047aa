using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>How two places stand to each other.</summary>
internal enum Nearness
{
    Apart,

    /// <summary>One is unknown, or nothing tells them apart.</summary>
    Unknown,

    /// <summary>One lies in the other.</summary>
    Nested,
    Near,
    Same,
}

/// <summary>A place as far as joining asks: what it is, what holds it, and its point.</summary>
/// <param name="Key">Equal for the same place: "geonames:170063", or its name in capitals.</param>
/// <param name="Within">Names of what holds it, nearest first.</param>
internal sealed record Site(
    string Key,
    string Name,
    string? Country,
    ImmutableArray<string> Within,
    double? Latitude,
    double? Longitude,
    PlacePrecision Precision)
{
    private const double NearKm = 15;
    private const double EarthRadiusKm = 6371;

    public static Site? Of(Account account) => account is { PlaceKey: { } key, Claim.Place: { } place }
        ? new(key, place.Name, place.Country, place.Within, place.Latitude, place.Longitude, place.Precision)
        : null;

    public bool IsPoint => Precision is PlacePrecision.Exact or PlacePrecision.Settlement or PlacePrecision.Near;

    public static Nearness Between(Site? one, Site? other)
    {
        if (one is null || other is null)
        {
            return Nearness.Unknown;
        }

        if (one.Key == other.Key)
        {
            return Nearness.Same;
        }

        if (one.Within.Contains(other.Name) || other.Within.Contains(one.Name))
        {
            return Nearness.Nested;
        }

        if (one.IsPoint && other.IsPoint && Kilometres(one, other) is { } distance)
        {
            return distance <= NearKm ? Nearness.Near : Nearness.Apart;
        }

        return one.Country is not null && other.Country is not null && one.Country != other.Country ? Nearness.Apart
            : IsAdministrative(one) && IsAdministrative(other) ? Nearness.Apart
            : Nearness.Unknown;
    }

    /// <summary>The one that says more about where it was.</summary>
    public static Site? Finer(Site? one, Site? other) =>
        one is null ? other
        : other is null ? one
        : (other.Precision < one.Precision
            || (other.Precision == one.Precision && string.CompareOrdinal(other.Key, one.Key) < 0)) ? other
        : one;

    private static bool IsAdministrative(Site site) =>
        site.IsPoint || site.Precision is PlacePrecision.Admin2 or PlacePrecision.Admin1 or PlacePrecision.Country;

    /// <summary>
    /// Great-circle distance (haversine), or less where it is more than <see cref="NearKm"/>; null where a point is
    /// unknown.
    /// </summary>
    private static double? Kilometres(Site one, Site other)
    {
        if (one is not { Latitude: { } lat1, Longitude: { } lon1 }
            || other is not { Latitude: { } lat2, Longitude: { } lon2 })
        {
            return null;
        }

        // No nearer than their parallels, which tell most pairs apart without any sine.
        double parallels = EarthRadiusKm * Math.Abs(Radians(lat2 - lat1));
        if (parallels > NearKm)
        {
            return parallels;
        }

        double north = Math.Sin(Radians(lat2 - lat1) / 2), east = Math.Sin(Radians(lon2 - lon1) / 2);
        double chord = (north * north) + (Math.Cos(Radians(lat1)) * Math.Cos(Radians(lat2)) * east * east);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
