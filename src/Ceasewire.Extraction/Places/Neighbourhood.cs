namespace Ceasewire.Extraction.Places;

/// <summary>
/// How many of a text's names could be places near a point, whichever of their readings is meant: towns of one county
/// are named together. A name with many readings says less for each.
/// </summary>
internal sealed class Neighbourhood
{
    /// <summary>Cells to a degree: the cells around a point reach 55 km at least north and south.</summary>
    private const double CellsPerDegree = 2;

    /// <summary>Names beyond these add nothing; nor do those with more readings.</summary>
    private const int MostNames = 256, MostReadings = 64;

    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<(int Latitude, int Longitude), List<(int Key, double Part)>> _cells = [];

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
                foreach (var (other, part) in _cells.GetValueOrDefault((latitude + north, longitude + east)) ?? [])
                {
                    sum += other == key ? 0 : part;
                }
            }
        }

        return Math.Log2(1 + sum);
    }

    private void Add(FoundName name)
    {
        var (start, end) = name.Matches;
        if (end - start > MostReadings)
        {
            return;
        }

        double part = 1 / Math.Sqrt(end - start);
        for (int i = start; i < end; i++)
        {
            int entry = _gazetteer.MatchAt(i).Entry;
            if (CellOf(entry) is { } cell)
            {
                if (!_cells.TryGetValue(cell, out var names))
                {
                    _cells[cell] = names = [];
                }

                // A name's readings of one cell are one place in all likelihood: a town and its county.
                if (names.Count == 0 || names[^1].Key != start)
                {
                    names.Add((start, part));
                }
            }
        }
    }

    /// <returns>Null for what has no point, or is too large to be near anything.</returns>
    private (int Latitude, int Longitude)? CellOf(int entry) =>
        _gazetteer.KindOf(entry) is PlaceKind.Country or PlaceKind.Region or PlaceKind.Water or PlaceKind.Admin1 ? null
        : _gazetteer[entry] is { Latitude: { } latitude, Longitude: { } longitude }
            ? ((int)Math.Floor(latitude * CellsPerDegree), (int)Math.Floor(longitude * CellsPerDegree))
            : null;
}
