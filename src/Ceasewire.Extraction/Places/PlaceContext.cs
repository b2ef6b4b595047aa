namespace Ceasewire.Extraction.Places;

/// <summary>
/// What a text speaks of as far as it is plain: how often each state and division is named, and where its places lie.
/// Each name adds under its key, so that a name can be judged by the others alone.
/// </summary>
internal sealed class PlaceContext(Gazetteer gazetteer)
{
    /// <summary>Sure places beyond this many add nothing.</summary>
    private const int MostPoints = 64;

    private readonly Dictionary<string, double> _countries = [];
    private readonly Dictionary<int, double> _divisions = [];
    private readonly Dictionary<int, (int Entry, int Count)> _byKey = [];
    private readonly List<(int Key, double Latitude, double Longitude)> _points = [];
    private double _total;

    /// <summary>How many states the text speaks of.</summary>
    public int States => _countries.Count;

    /// <summary>No other state is named more often than the entry's.</summary>
    public bool IsMostNamed(int entry) => gazetteer.CountryOf(entry) is { } country
        && _countries.GetValueOrDefault(country) is var named && _countries.Values.All(other => other <= named);

    public void Add(int key, int entry)
    {
        var (known, count) = _byKey.GetValueOrDefault(key, (entry, 0));
        if (known != entry)
        {
            // The key's first reading stands for it.
            return;
        }

        _byKey[key] = (entry, count + 1);
        if (gazetteer.CountryOf(entry) is { } country)
        {
            _countries[country] = _countries.GetValueOrDefault(country) + 1;
            _total++;
        }

        if (DivisionOf(entry) is >= 0 and var division)
        {
            _divisions[division] = _divisions.GetValueOrDefault(division) + 1;
        }

        if (count == 0 && IsLocal(entry) && _points.Count < MostPoints
            && gazetteer[entry] is { Latitude: { } latitude, Longitude: { } longitude })
        {
            _points.Add((key, latitude, longitude));
        }
    }

    /// <summary>Share of the other names' places that lie in the entry's state, 0 to 1.</summary>
    public double CountryShare(int entry, int key)
    {
        if (gazetteer.CountryOf(entry) is not { } country)
        {
            return 0;
        }

        var (own, count) = _byKey.GetValueOrDefault(key, (-1, 0));
        double mine = own >= 0 && gazetteer.CountryOf(own) is not null ? count : 0;
        double same = own >= 0 && gazetteer.CountryOf(own) == country ? count : 0;
        return _total > mine ? (_countries.GetValueOrDefault(country) - same) / (_total - mine) : 0;
    }

    /// <summary>Share of the other names' places that lie in the entry's division, 0 to 1.</summary>
    public double DivisionShare(int entry, int key)
    {
        if (DivisionOf(entry) is not (>= 0 and var division))
        {
            return 0;
        }

        var (own, count) = _byKey.GetValueOrDefault(key, (-1, 0));
        double mine = own >= 0 ? count : 0;
        double same = own >= 0 && DivisionOf(own) == division ? count : 0;
        return _total > mine ? (_divisions.GetValueOrDefault(division) - same) / (_total - mine) : 0;
    }

    /// <summary>How near the nearest of the others lies: 1 beside it, 0 from 500 km.</summary>
    public double Nearness(int entry, int key)
    {
        const double Far = 500;
        if (_points.Count == 0 || gazetteer[entry] is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return 0;
        }

        double nearest = Far;
        foreach (var (other, otherLatitude, otherLongitude) in _points)
        {
            // A degree of latitude is 111 km: what is farther north or south than that need not be measured.
            if (other != key && Math.Abs(otherLatitude - latitude) * 111 < nearest)
            {
                nearest = Math.Min(nearest, Distance.Kilometres(latitude, longitude, otherLatitude, otherLongitude));
            }
        }

        return 1 - (nearest / Far);
    }

    private bool IsLocal(int entry) =>
        gazetteer.KindOf(entry) is not (PlaceKind.Country or PlaceKind.Region or PlaceKind.Water or PlaceKind.Admin1);

    private int DivisionOf(int entry) => gazetteer.DivisionOf(entry);
}
