using Ceasewire.Extraction.Places;

namespace Ceasewire.GazetteerBuilder;

/// <summary>
/// Joins our own entries with GeoNames' towns: who lies in whom, which of both are one place, where divisions lie.
/// </summary>
internal sealed class GazetteerAssembly
{
    /// <summary>A town of our own is GeoNames' town of that name when it is no farther away.</summary>
    private const double SamePlaceKm = 25;

    private readonly OwnPlaces _own;
    private readonly List<(Draft Draft, string Division)> _towns;
    private readonly Dictionary<(string Country, NameKey Key), List<Draft>> _townsByName = [];
    private readonly HashSet<Draft> _merged = [];

    private GazetteerAssembly(OwnPlaces own, List<(Draft, string)> towns) => (_own, _towns) = (own, towns);

    /// <summary>All entries, our own first, and how many those are.</summary>
    public static (List<Draft> Drafts, int Own) Join(OwnPlaces own, List<(Draft Draft, string Division)> towns)
    {
        var assembly = new GazetteerAssembly(own, towns);
        assembly.PlaceDivisions();
        assembly.FileTowns();
        assembly.MergeOwnTowns();
        assembly.FindParents();
        var drafts = own.All.ToList();
        int count = drafts.Count;
        drafts.AddRange(towns.Select(town => town.Draft).Where(town => !assembly._merged.Contains(town)).OrderBy(town => town.Geonames));
        return (drafts, count);
    }

    /// <summary>
    /// A division's point is the mean of its towns, its radius the distance that nine in ten of them keep.
    /// </summary>
    private void PlaceDivisions()
    {
        foreach (var group in _towns.GroupBy(town => town.Division))
        {
            if (_own.Divisions.TryGetValue(group.Key, out var division))
            {
                var points = group.Select(town => town.Draft.Point!.Value).ToList();
                var mean = (points.Average(point => point.Latitude), points.Average(point => point.Longitude));
                division.Point = mean;
                division.RadiusKm = Math.Max(10, group.Select(town => town.Draft.KilometresTo(mean)).Order().ElementAt(points.Count * 9 / 10));
                division.Population = group.Sum(town => town.Draft.Population);
            }
        }
    }

    private void FileTowns()
    {
        foreach (var (town, division) in _towns)
        {
            town.Parent = _own.Divisions.GetValueOrDefault(division) ?? _own.Countries[town.Country!];
            foreach (var key in town.Names.SelectMany(Keys).Distinct())
            {
                if (!_townsByName.TryGetValue((town.Country!, key), out var named))
                {
                    _townsByName[(town.Country!, key)] = named = [];
                }

                named.Add(town);
            }
        }
    }

    private void MergeOwnTowns()
    {
        foreach (var (draft, _, _) in _own.Places.Where(place => place.Draft is { Kind: PlaceKind.Settlement, Point: not null, Country: not null }))
        {
            var town = draft.Names.SelectMany(name => TownsNamed(draft.Country!, name))
                .Where(town => !_merged.Contains(town) && town.KilometresTo(draft.Point!.Value) <= SamePlaceKm)
                .MinBy(town => town.KilometresTo(draft.Point!.Value));
            if (town is not null)
            {
                _merged.Add(town);
                (draft.Geonames, draft.Population, draft.Point) = (town.Geonames, town.Population, town.Point);
                draft.Kind = town.Kind == PlaceKind.Quarter ? draft.Kind : town.Kind;
                draft.RadiusKm = town.Population > 0 ? null : draft.RadiusKm;
                draft.Aliases.AddRange(town.Names);
            }
        }
    }

    private void FindParents()
    {
        var byName = _own.All.ToLookup(draft => draft.Name);
        foreach (var (draft, parent, row) in _own.Places)
        {
            if (parent is not null)
            {
                draft.Parent = byName[parent].FirstOrDefault(other => other.Country == draft.Country || other.Country is null || draft.Country is null)
                    ?? TownsNamed(draft.Country!, parent).Where(town => !_merged.Contains(town)).MaxBy(town => town.Population)
                    ?? throw row.Wrong($"no place '{parent}'");
            }
            else if (draft.Country is { } country)
            {
                draft.Parent = _own.Countries[country];
            }
        }
    }

    private IEnumerable<Draft> TownsNamed(string country, string name) =>
        Keys(name).SelectMany(key => _townsByName.GetValueOrDefault((country, key)) ?? []);

    private static IEnumerable<NameKey> Keys(string name) =>
        new[] { NameKey.Strict(name), NameKey.Loose(name) }.Where(key => !key.IsEmpty);
}
