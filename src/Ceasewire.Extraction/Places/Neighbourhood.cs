namespace Ceasewire.Extraction.Places;

/// <summary>
/// How many of a text's names could be places near a point, of a division or of a state, whichever of their readings is
/// meant: towns of one county are named together. A name with many readings says less for each.
/// </summary>
internal sealed class Neighbourhood
{
    /// <summary>Cells to a degree: the cells around a point reach 55 km at least north and south.</summary>
    private const double CellsPerDegree = 2;

    /// <summary>Names beyond these add nothing; nor do those with more readings.</summary>
    private const int MostNames = 256, MostReadings = 64;

    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<(int Latitude, int Longitude), List<(int Key, double Part)>> _cells = [];
    private readonly Dictionary<int, List<(int Key, double Part)>> _divisions = [];
    private readonly Dictionary<string, List<(int Key, double Part)>> _states = [];

    public Neighbourhood(Gazetteer gazetteer, IEnumerable<FoundName> names)
    {
        _gazetteer = gazetteer;
        foreach (var name in names.Where(name => name is { IsKnown: true, Role: not PlaceRole.Demonym })
            .DistinctBy(name => name.Matches.Start).Take(MostNames))
        {
            Add(name);
        }
    }

    /// <summary>The sum of the other names' parts around the entry, on a logarithmic scale.</summary>
    public double Around(int entry, int key)
    {
        if (CellOf(entry) is not var (latitude, longitude))
        {
            return 0;
        }

        double sum = 0;
        for (int north = -1; north <= 1; north++)
        {
            for (int east = -1; east <= 1; east++)
            {
                sum += Sum(_cells, (latitude + north, longitude + east), key);
            }
        }

        return Math.Log2(1 + sum);
    }

    /// <summary>The same in the entry's first-level division.</summary>
    public double InDivision(int entry, int key) =>
        _gazetteer.DivisionOf(entry) is >= 0 and var division ? Math.Log2(1 + Sum(_divisions, division, key)) : 0;

    /// <summary>The same in the entry's state.</summary>
    public double InState(int entry, int key) =>
        _gazetteer.CountryOf(entry) is { } state ? Math.Log2(1 + Sum(_states, state, key)) : 0;

    private void Add(FoundName name)
    {
        var (start, end) = name.Matches;
        if (end - start > MostReadings)
        {
            return;
        }

        double most = 1000;
        for (int i = start; i < end; i++)
        {
            most = Math.Max(most, _gazetteer.PopulationOf(_gazetteer.MatchAt(i).Entry));
        }

        for (int i = start; i < end; i++)
        {
            int entry = _gazetteer.MatchAt(i).Entry;
            double part =
                Math.Pow(Math.Max(1000, _gazetteer.PopulationOf(entry)) / most, 0.15) / Math.Sqrt(end - start);
            if (CellOf(entry) is { } cell)
            {
                AddOnce(_cells, cell, start, part);
            }

            if (_gazetteer.DivisionOf(entry) is >= 0 and var division)
            {
                AddOnce(_divisions, division, start, part);
            }

            if (_gazetteer.CountryOf(entry) is { } state)
            {
                AddOnce(_states, state, start, part);
            }
        }
    }

    /// <summary>A name's readings of one cell are one place in all likelihood: a town and its county.</summary>
    private static void AddOnce<TKey>(
        Dictionary<TKey, List<(int Key, double Part)>> sums,
        TKey at,
        int key,
        double part)
        where TKey : notnull
    {
        if (!sums.TryGetValue(at, out var names))
        {
            sums[at] = names = [];
        }

        if (names.Count == 0 || names[^1].Key != key)
        {
            names.Add((key, part));
        }
    }

    private static double Sum<TKey>(Dictionary<TKey, List<(int Key, double Part)>> sums, TKey at, int without)
        where TKey : notnull
    {
        double sum = 0;
        if (sums.TryGetValue(at, out var names))
        {
            foreach (var (key, part) in names)
            {
                sum += key == without ? 0 : part;
            }
        }

        return sum;
    }

    /// <returns>Null for what has no point, or is too large to be near anything.</returns>
    private (int Latitude, int Longitude)? CellOf(int entry) =>
        _gazetteer.KindOf(entry) is PlaceKind.Country or PlaceKind.Region or PlaceKind.Water or PlaceKind.Admin1 ? null
        : _gazetteer[entry] is { Latitude: { } latitude, Longitude: { } longitude }
            ? ((int)Math.Floor(latitude * CellsPerDegree), (int)Math.Floor(longitude * CellsPerDegree))
            : null;
}
