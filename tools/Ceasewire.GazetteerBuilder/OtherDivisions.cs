using System.Globalization;
using System.Text.Json;
using Ceasewire.Extraction;
using Ceasewire.Extraction.Places;
using Ceasewire.Extraction.Places.Building;

namespace Ceasewire.GazetteerBuilder;

/// <summary>Divisions that come from outside our own lists: the rest of the first level, and the second level.</summary>
internal static class OtherDivisions
{
    /// <summary>From here on FIPS numbers independent cities, which are no counties.</summary>
    private const int FirstIndependentCity = 510;

    private const string LargestDivision =
        "Region State Province District Department County Oblast Governorate Division Area";

    private static readonly HashSet<string> NotNames =
    [
        .. LargestDivision.Split(' '),
        .. "North South East West Northern Southern Eastern Western Central Centre Center Centro Norte Sul Sur Est Nord Ouest Sud Upper".Split(
            ' '),
        .. "Lower Capital City Northwest Northeast Southwest Southeast North-West North-East South-West South-East Coast Mid Middle".Split(
            ' '),
    ];

    /// <summary>First-level divisions of iso3166-2-db by their GeoNames code, without those that our list has.</summary>
    public static IEnumerable<(string Code, PlaceDraft Draft)> Firsts(string file, OwnPlaces own)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var country in json.RootElement.EnumerateObject().Where(country => own.Codes.ContainsKey(country.Name)))
        {
            string alpha3 = own.Codes[country.Name];
            foreach (var region in country.Value.GetProperty("regions").EnumerateArray())
            {
                string code = $"{country.Name}.{region.GetProperty("admin").GetString()}";
                var names = region.GetProperty("names");
                string name = Text(names, "en") ?? region.GetProperty("name").GetString()!;
                if (own.Divisions.ContainsKey(code) || name.Length == 0 || IsDirection(name))
                {
                    continue;
                }

                var draft = new PlaceDraft(name, PlaceKind.Admin1, alpha3) { Parent = own.Countries[alpha3] };
                draft.Aliases.AddRange(
                    new[] { Text(names, "geonames"), Bare(name) }.OfType<string>().Where(alias => !IsDirection(alias)));
                draft.Geonames =
                    region.GetProperty("reference").TryGetProperty("geonames", out var id)
                    && id.ValueKind == JsonValueKind.Number
                    && id.GetInt32() is > 0 and < 0xFFFFFF and var number
                        ? number
                        : 0;
                yield return (code, draft);
            }
        }
    }

    /// <summary>The middles of the United States' states.</summary>
    public static IEnumerable<(string Code, (double Latitude, double Longitude) Point)> UsStates(
        string file,
        OwnPlaces own)
    {
        foreach (var state in Topology.Read(file).Areas("states"))
        {
            if (own
                    .Divisions.FirstOrDefault(pair => pair.Value.Name == state.Name && pair.Value.Country == "USA")
                    .Key is
                { } code)
            {
                var (latitude, longitude, _) = state.Middle();
                yield return (code, (latitude, longitude));
            }
        }
    }

    /// <summary>The counties of the United States: "US.TX.113".</summary>
    public static IEnumerable<(string Code, PlaceDraft Draft)> UsCounties(string file, OwnPlaces own)
    {
        var topology = Topology.Read(file);
        var states = topology.Areas("states").ToDictionary(state => state.Id, state => state.Name);
        var divisions = own.Divisions.Where(pair => pair.Key.StartsWith("US.", StringComparison.Ordinal))
            .ToDictionary(pair => pair.Value.Name, pair => pair);
        foreach (var county in topology.Areas("counties"))
        {
            int number = int.Parse(county.Id[2..], CultureInfo.InvariantCulture);
            if (number < FirstIndependentCity && divisions.TryGetValue(states[county.Id[..2]], out var division))
            {
                string kind = division.Key switch { "US.LA" => "Parish", "US.AK" => "Borough", _ => "County" };
                var (latitude, longitude, radius) = county.Middle();
                var draft = new PlaceDraft($"{county.Name} {kind}", PlaceKind.Admin2, "USA")
                {
                    Point = (latitude, longitude),
                    RadiusKm = radius,
                    Parent = division.Value,
                };
                draft.Aliases.Add($"{county.Name} Co.");
                draft.Aliases.Add(county.Name);
                yield return ($"{division.Key}.{county.Id[2..]}", draft);
            }
        }
    }

    /// <summary>Second-level divisions that are called after their seats: "Afrin District".</summary>
    public static IEnumerable<PlaceDraft> OfSeats(IEnumerable<Town> towns)
    {
        var words = WordList
            .Read("places/seats.tsv")
            .ToDictionary(row => row["country"], row => (Word: row["word"], row));
        foreach (var group in towns.Where(town => town.IsSeatOfSecond).GroupBy(town => town.Draft.Country!))
        {
            if (words.TryGetValue(group.Key, out var division))
            {
                double radius = double.Parse(division.row["radius_km"], CultureInfo.InvariantCulture);
                foreach (var town in group)
                {
                    yield return new PlaceDraft($"{town.Draft.Name} {division.Word}", PlaceKind.Admin2, group.Key)
                    {
                        Point = town.Draft.Point,
                        RadiusKm = radius,
                        Parent = town.Draft.Parent,
                        Population = town.Draft.Population,
                    };
                }
            }
        }
    }

    /// <summary>"Northern Region" is said of any state.</summary>
    private static bool IsDirection(string name) =>
        name.Split([' ', '-']).All(NotNames.Contains) || NotNames.Contains(name);

    /// <summary>"Bavaria" of "Bavaria State"; null where there is nothing to take off.</summary>
    private static string? Bare(string name)
    {
        int last = name.LastIndexOf(' ');
        return last > 0 && NotNames.Contains(name[(last + 1)..]) ? name[..last] : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
