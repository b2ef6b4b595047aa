using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>How it is known where a truce is.</summary>
public enum SceneBasis
{
    /// <summary>The claim says so.</summary>
    Said,

    /// <summary>Carried from what the same report says before, or else next, of a truce or of fighting.</summary>
    Inherited,

    /// <summary>The report gives no place; all who act are of one country.</summary>
    Parties,
    Unknown,
}

/// <summary>
/// The ground that a truce is about: a town with all that lies in it, or what is larger and named. Quarters of one town
/// share a scene.
/// </summary>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="Region">The first-level division; null for a country or where unknown.</param>
/// <param name="Name">The town, region or country by name; null where the report gives none.</param>
public sealed record TruceScene(string? Country, string? Region, string? Name, SceneBasis Basis)
{
    public static TruceScene Unknown { get; } = new(null, null, null, SceneBasis.Unknown);

    /// <summary>Equal for the same ground, however it is known.</summary>
    public string Key => Name is null || IsCountry ? Country ?? "" : $"{Country}/{Region}/{Name.ToUpperInvariant()}";

    /// <summary>The whole country, or nothing nearer is known.</summary>
    public bool IsCountry { get; private init; }

    public static TruceScene Of(ClaimPlace place)
    {
        if (place.Precision == PlacePrecision.Country)
        {
            return new(place.Country, null, place.Name, SceneBasis.Said) { IsCountry = true };
        }

        // Counted from the place itself, which is 0, outwards.
        int region = place.Admin1 is not { } admin1 ? -1
            : place.Within.LastIndexOf(admin1) is >= 0 and var at ? at + 1
            : place.Name == admin1 ? 0
            : -1;
        int anchor = region > 0 ? region - 1
            : region == 0 ? 0
            : Math.Max(0, place.Within.Length - (place.Country is null ? 0 : 1));
        return new(place.Country, place.Admin1, anchor == 0 ? place.Name : place.Within[anchor - 1], SceneBasis.Said);
    }

    public static TruceScene OfCountry(string country) =>
        new(country, null, null, SceneBasis.Parties) { IsCountry = true };
}
