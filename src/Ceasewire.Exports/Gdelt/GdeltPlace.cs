using Ceasewire.Exports.Codes;
using Ceasewire.Records;

namespace Ceasewire.Exports.Gdelt;

/// <summary>Where an act took place, in GDELT's columns.</summary>
internal static class GdeltPlace
{
    private const string UnitedStates = "USA";

    /// <summary>1 country, 2 US state, 3 US city, 4 city of the world, 5 state of the world.</summary>
    public static int? TypeOf(ClaimPlace? place) => place is null ? null : (place.Precision, place.Country) switch
    {
        (PlacePrecision.Country, _) => 1,
        (PlacePrecision.Admin1, UnitedStates) => 2,
        (PlacePrecision.Exact or PlacePrecision.Settlement, UnitedStates) => 3,
        (PlacePrecision.Exact or PlacePrecision.Settlement, not null) => 4,
        (PlacePrecision.Admin1, not null) => 5,
        _ => null,
    };

    /// <summary>"Aleppo, Aleppo Governorate, Syria".</summary>
    public static string? FullName(ClaimPlace? place) => place is null ? null : string.Join(", ", new[]
    {
        place.Name,
        place.Precision > PlacePrecision.Near ? null : place.Admin1,
        Country.Of(place.Country)?.Name,
    }.Where(part => part is not null).Distinct());

    /// <summary>FIPS 10-4.</summary>
    public static string? CountryCode(ClaimPlace? place) => Country.Of(place?.Country)?.Fips;

    /// <summary>The FIPS code for countries; for the rest GDELT has numbers of gazetteers of its own.</summary>
    public static string? FeatureId(ClaimPlace? place) => TypeOf(place) == 1 ? CountryCode(place) : null;
}
