using System.Collections.Immutable;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// What a text speaks of: how often each state and division is named, and where its places lie. Each name adds all that
/// it may stand for, by how likely it is, under its key, so that a name can be judged by the others alone.
/// </summary>
internal sealed class PlaceContext(Gazetteer gazetteer)
{
    /// <summary>Places beyond this many add nothing.</summary>
    private const int MostPoints = 64;

    private readonly Dictionary<string, double> _countries = [];
    private readonly Dictionary<int, double> _divisions = [];
    private readonly Dictionary<int, Company> _byKey = [];
    private readonly List<(int Key, double Latitude, double Longitude, double Part)> _points = [];
    private double _total;

    /// <summary>How many states the text speaks of.</summary>
    public int States => _countries.Values.Count(named => named >= 0.5);

    /// <summary>No other state is named more often than the entry's.</summary>
    public bool IsMostNamed(int entry) => gazetteer.CountryOf(entry) is { } country
        && _countries.GetValueOrDefault(country) is var named && _countries.Values.All(other => other <= named);

    /// <summary>Adds what a name may stand for; the key's first readings stand for it wherever it is named again.</summary>
    public void Add(int key, ImmutableArray<PlaceAlternative> readings)
    {
        if (!_byKey.TryGetValue(key, out var company))
        {
            _byKey[key] = company = new Company();
            foreach (var (entry, part, _) in readings)
            {
                if (gazetteer.CountryOf(entry) is { } country)
                {
                    company.Countries[country] = company.Countries.GetValueOrDefault(country) + part;
                }

                if (gazetteer.DivisionOf(entry) is >= 0 and var division)
                {
                    company.Divisions[division] = company.Divisions.GetValueOrDefault(division) + part;
                }

                if (IsLocal(entry) && _points.Count < MostPoints
                    && gazetteer[entry] is { Latitude: { } latitude, Longitude: { } longitude })
                {
                    _points.Add((key, latitude, longitude, part));
                }
            }
        }

        company.Count++;
        foreach (var (country, part) in company.Countries)
        {
            _countries[country] = _countries.GetValueOrDefault(country) + part;
            _total += part;
        }

        foreach (var (division, part) in company.Divisions)
        {
            _divisions[division] = _divisions.GetValueOrDefault(division) + part;
        }
    }

    /// <summary>How much the other names' places lie in the entry's state: their share, and whether any does.</summary>
    public (double Share, double Any) Country(int entry, int key) =>
        gazetteer.CountryOf(entry) is { } country
            ? Share(
                _countries.GetValueOrDefault(country), key,
                company => company.Countries.GetValueOrDefault(country))
            : default;

    /// <summary>The same of its first-level division.</summary>
    public (double Share, double Any) Division(int entry, int key) =>
        gazetteer.DivisionOf(entry) is >= 0 and var division
            ? Share(
                _divisions.GetValueOrDefault(division), key,
                company => company.Divisions.GetValueOrDefault(division))
            : default;

    private (double Share, double Any) Share(double named, int key, Func<Company, double> own)
    {
        double total = _total;
        if (_byKey.TryGetValue(key, out var company))
        {
            named -= company.Count * own(company);
            total -= company.Count * company.Countries.Values.Sum();
        }

        return total > 1e-9 ? (Math.Clamp(named / total, 0, 1), Math.Clamp(named, 0, 1)) : default;
    }

    /// <summary>How near the nearest of the others lies: 1 beside it, 0 from 500 km.</summary>
    public double Nearness(int entry, int key)
    {
        const double Far = 500;
        if (_points.Count == 0 || gazetteer[entry] is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return 0;
        }

        double nearest = 0;
        foreach (var (other, otherLatitude, otherLongitude, part) in _points)
        {
            // A degree of latitude is 111 km: what is farther north or south than that need not be measured.
            if (other != key && part > nearest && Math.Abs(otherLatitude - latitude) * 111 < Far)
            {
                double kilometres = Distance.Kilometres(latitude, longitude, otherLatitude, otherLongitude);
                nearest = Math.Max(nearest, part * (1 - (kilometres / Far)));
            }
        }

        return nearest;
    }

    private bool IsLocal(int entry) =>
        gazetteer.KindOf(entry) is not (PlaceKind.Country or PlaceKind.Region or PlaceKind.Water or PlaceKind.Admin1);

    private sealed class Company
    {
        public int Count { get; set; }
        public Dictionary<string, double> Countries { get; } = [];
        public Dictionary<int, double> Divisions { get; } = [];
    }
}
