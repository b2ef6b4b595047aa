namespace Ceasewire.Extraction.Places;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Index">Its number there.</param>
/// <param name="Geonames">GeoNames id; null for entries of our own.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null for what lies in no or in several states.</param>
/// <param name="Latitude">Degrees; null together with the longitude where no source gives a point.</param>
/// <param name="Population">To within a tenth; 0 where unknown.</param>
/// <param name="RadiusKm">How far the place reaches from its point.</param>
/// <param name="Parent">Number of the enclosing entry, or -1.</param>
public readonly record struct GazetteerEntry(
    int Index,
    int? Geonames,
    PlaceKind Kind,
    string? Country,
    double? Latitude,
    double? Longitude,
    double Population,
    double? RadiusKm,
    int Parent);

/// <summary>One entry that bears a name that was looked up.</summary>
/// <param name="IsPrimary">The name is the entry's own, not an alternate.</param>
/// <param name="IsDemonym">The name is that of its people: "Syrian".</param>
public readonly record struct NameMatch(int Entry, bool IsPrimary, bool IsDemonym);
