namespace Ceasewire.Extraction.Places.Building;

/// <summary>A place on its way into a gazetteer. <see cref="Index"/> is set when all are known.</summary>
public sealed class PlaceDraft(string name, PlaceKind kind, string? country)
{
    public string Name { get; } = name;

    public PlaceKind Kind { get; set; } = kind;

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string? Country { get; } = country;

    public List<string> Aliases { get; } = [];

    public List<string> Demonyms { get; } = [];

    public (double Latitude, double Longitude)? Point { get; set; }

    public double? RadiusKm { get; set; }

    public int Geonames { get; set; }

    public double Population { get; set; }

    public PlaceDraft? Parent { get; set; }

    /// <summary>Number of the parent in the gazetteer that the draft is added to; -1 where <see cref="Parent"/>
    /// says.</summary>
    public int ParentEntry { get; set; } = -1;

    public int Index { get; set; } = -1;

    public IEnumerable<string> Names => Aliases.Prepend(Name);

    public double KilometresTo((double Latitude, double Longitude) other)
    {
        var (latitude, longitude) = Point ?? throw new InvalidOperationException($"{Name} has no point.");
        return Distance.Kilometres(latitude, longitude, other.Latitude, other.Longitude);
    }
}
