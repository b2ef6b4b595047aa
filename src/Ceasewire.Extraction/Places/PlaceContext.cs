namespace Ceasewire.Extraction.Places;

/// <summary>
/// What a text speaks of as far as it is plain: how often each state and division is named, and where its sure places
/// lie.
/// </summary>
internal sealed class PlaceContext(Gazetteer gazetteer)
{
    /// <summary>Sure places beyond this many add nothing.</summary>
    private const int MostPoints = 64;

    private readonly Dictionary<string, double> _countries = [];
    private readonly Dictionary<int, double> _divisions = [];
    private readonly List<(double Latitude, double Longitude)> _points = [];
    private double _total;

    public void Add(int entry)
    {
        if (gazetteer.CountryOf(entry) is { } country)
        {
            _countries[country] = _countries.GetValueOrDefault(country) + 1;
            _total++;
        }

        for (int at = entry; at >= 0; at = gazetteer.ParentOf(at))
        {
            if (gazetteer.KindOf(at) == PlaceKind.Admin1)
            {
                _divisions[at] = _divisions.GetValueOrDefault(at) + 1;
            }
        }

        if (gazetteer.KindOf(entry) is not (PlaceKind.Country or PlaceKind.Region or PlaceKind.Water or PlaceKind.Admin1)
            && _points.Count < MostPoints && gazetteer[entry] is { Latitude: { } latitude, Longitude: { } longitude })
        {
            _points.Add((latitude, longitude));
        }
    }

    /// <summary>Share of the named places that lie in the entry's state, 0 to 1.</summary>
    public double CountryShare(int entry) =>
        _total > 0 && gazetteer.CountryOf(entry) is { } country ? _countries.GetValueOrDefault(country) / _total : 0;

    /// <summary>Whether the entry's division is named, or holds other places of the text.</summary>
    public bool SpeaksOfDivision(int entry)
    {
        for (int at = entry; at >= 0; at = gazetteer.ParentOf(at))
        {
            if (_divisions.ContainsKey(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How near the nearest sure place lies: 1 beside it, 0 from 500 km.</summary>
    public double Nearness(int entry)
    {
        const double Far = 500;
        if (_points.Count == 0 || gazetteer[entry] is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return 0;
        }

        double nearest = Far;
        foreach (var (otherLatitude, otherLongitude) in _points)
        {
            nearest = Math.Min(nearest, Distance.Kilometres(latitude, longitude, otherLatitude, otherLongitude));
        }

        return 1 - (nearest / Far);
    }
}
