using Ceasewire.Extraction.Places;
using Ceasewire.Extraction.Places.Building;

namespace Ceasewire.GazetteerBuilder;

/// <summary>
/// Joins our own entries with GeoNames' towns and others' divisions: who lies in whom, which are one place, where
/// divisions lie.
/// </summary>
internal sealed class GazetteerAssembly
{
    /// <summary>A town of our own is GeoNames' town of that name when it is no farther away.</summary>
    private const double SamePlaceKm = 25;

    private readonly OwnPlaces _own;
    private readonly Sources _sources;
    private readonly Dictionary<string, PlaceDraft> _firsts;
    private readonly Dictionary<string, PlaceDraft> _seconds;
    private readonly List<Town> _towns;
    private readonly Dictionary<(string Country, NameKey Key), List<PlaceDraft>> _townsByName = [];
    private readonly HashSet<PlaceDraft> _merged = [];

    private GazetteerAssembly(OwnPlaces own, Sources sources)
    {
        (_own, _sources) = (own, sources);
        _towns = [.. GeonamesTowns.Read(sources.Towns, own)];
        _firsts = own.Divisions.Select(pair => (pair.Key, pair.Value))
            .Concat(OtherDivisions.Firsts(sources.Divisions, own))
            .DistinctBy(pair => pair.Item1)
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);
        _seconds = OtherDivisions.UsCounties(sources.Counties, own).ToDictionary(pair => pair.Code, pair => pair.Draft);
    }

    /// <summary>All entries, ours first, then divisions of others.</summary>
    public static GazetteerWriter Join(OwnPlaces own, Sources sources)
    {
        var assembly = new GazetteerAssembly(own, sources);
        assembly.PlaceDivisions();
        assembly.FileTowns();
        assembly.MergeOwnTowns();
        assembly.FindParents();
        return assembly.Order();
    }

    private GazetteerWriter Order()
    {
        var drafts = _own.All.ToList();
        int own = drafts.Count;
        var firsts = _firsts.Where(pair => pair.Value.Point is not null || _own.Divisions.ContainsKey(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        drafts.AddRange(
            firsts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).Except(drafts));
        drafts.AddRange(_seconds.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value));
        drafts.AddRange(OtherDivisions.OfSeats(_towns));
        int withRadius = drafts.Count;
        drafts.AddRange(
            _towns.Select(town => town.Draft).Where(town => !_merged.Contains(town)).OrderBy(town => town.Geonames));
        return new GazetteerWriter(drafts, own, withRadius, firsts);
    }

    /// <summary>
    /// A division's point is the one that our list gives, else the mean of its towns; its radius the distance that nine
    /// in ten of them keep. Of the United States' the outlines are known.
    /// </summary>
    private void PlaceDivisions()
    {
        foreach (var group in _towns.GroupBy(town => town.Division))
        {
            if (_firsts.TryGetValue(group.Key, out var division))
            {
                var points = group.Select(town => town.Draft.Point!.Value).ToList();
                var mean = (points.Average(point => point.Latitude), points.Average(point => point.Longitude));
                division.Point ??= mean;
                division.RadiusKm = Math.Max(
                    10,
                    group.Select(town => town.Draft.KilometresTo(mean)).Order().ElementAt(points.Count * 9 / 10));
                division.Population = group.Sum(town => town.Draft.Population);
            }
        }

        foreach (var (code, point) in OtherDivisions.UsStates(_sources.Counties, _own))
        {
            _firsts[code].Point = point;
        }

        foreach (var group in _towns.GroupBy(town => town.Second))
        {
            if (_seconds.TryGetValue(group.Key, out var county))
            {
                county.Population = group.Sum(town => town.Draft.Population);
            }
        }
    }

    private void FileTowns()
    {
        foreach (var (town, division, second, _) in _towns)
        {
            town.Parent =
                _seconds.GetValueOrDefault(second)
                ?? _firsts.GetValueOrDefault(division)
                ?? _own.Countries[town.Country!];
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
        foreach (var (draft, _, _) in _own.Places.Where(place =>
                place.Draft is { Kind: PlaceKind.Settlement, Point: not null, Country: not null }))
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

                // "Gaza" is the strip where our list calls the town "Gaza City".
                draft.Aliases.AddRange(
                    town.Names.Where(name =>
                        name == draft.Name
                        || !_own.Divisions.Values.Any(division =>
                            division.Country == draft.Country && division.Name == name)));
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
                draft.Parent =
                    byName[parent]
                        .FirstOrDefault(other =>
                            other.Country == draft.Country || other.Country is null || draft.Country is null)
                    ?? TownsNamed(draft.Country!, parent)
                        .Where(town => !_merged.Contains(town))
                        .MaxBy(town => town.Population)
                    ?? _firsts.Values.FirstOrDefault(division =>
                        division.Country == draft.Country && division.Names.Contains(parent))
                    ?? throw row.Wrong($"no place '{parent}'");
            }
            else if (draft.Country is { } country)
            {
                draft.Parent = _own.Countries[country];
            }
        }
    }

    private IEnumerable<PlaceDraft> TownsNamed(string country, string name) =>
        Keys(name).SelectMany(key => _townsByName.GetValueOrDefault((country, key)) ?? []);

    private static IEnumerable<NameKey> Keys(string name) =>
        new[] { NameKey.Strict(name), NameKey.Loose(name) }.Where(key => !key.IsEmpty);
}
