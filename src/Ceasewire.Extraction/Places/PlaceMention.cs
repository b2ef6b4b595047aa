using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>How a place name is used: of the place, of its government, of its people, or inside another name.</summary>
public enum PlaceRole
{
    Literal,
    Metonym,
    Demonym,
    InName,
}

/// <summary>
/// What a place name was resolved to. Without a gazetteer entry there is a name and perhaps a parent, never a point.
/// </summary>
public sealed record Place(
    string Name,
    int? Geonames,
    string? Country,
    string? Admin1,
    double? Latitude,
    double? Longitude,
    PlacePrecision Precision,
    double? RadiusKm,
    ImmutableArray<string> Within);

/// <summary>Words that name a place. <see cref="Place"/> is null where its entry cannot be told.</summary>
public sealed record PlaceMention(TextSpan Span, PlaceRole Role, Place? Place)
{
    /// <summary>The likeliest readings of the name; empty where nothing had to be chosen.</summary>
    public ImmutableArray<PlaceAlternative> Alternatives { get; init; } = [];
}
