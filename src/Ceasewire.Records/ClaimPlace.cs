using System.Collections.Immutable;

namespace Ceasewire.Records;

/// <summary>
/// Where the act happened. A point is written only for a gazetteer entry; a named quarter that none has keeps its name
/// and parent.
/// </summary>
/// <param name="Geonames">GeoNames id; null for entries of our own and unknown places.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="RadiusKm">How far from the point the act may have been.</param>
/// <param name="Within">Enclosing places, nearest first.</param>
public sealed record ClaimPlace(
    string Name,
    int? Geonames,
    string? Country,
    string? Admin1,
    double? Latitude,
    double? Longitude,
    PlacePrecision Precision,
    double? RadiusKm,
    ImmutableArray<string> Within,
    Quote Quote);

public enum PlacePrecision
{
    Exact,
    Settlement,
    Near,
    Admin2,
    Admin1,
    Country,
    Region,
    Water,

    /// <summary>Named in the text, in no gazetteer.</summary>
    Unknown,
}
