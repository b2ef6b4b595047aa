using System.Globalization;
using Ceasewire.Extraction;
using Ceasewire.Extraction.Places;
using Ceasewire.Extraction.Places.Building;

namespace Ceasewire.GazetteerBuilder;

/// <summary>The entries of data/places/*.tsv.</summary>
internal sealed class OwnPlaces
{
    /// <summary>Alpha-3 codes by alpha-2.</summary>
    public Dictionary<string, string> Codes { get; } = [];

    /// <summary>By alpha-3 code.</summary>
    public Dictionary<string, PlaceDraft> Countries { get; } = [];

    /// <summary>By GeoNames code of the first level: "SY.09".</summary>
    public Dictionary<string, PlaceDraft> Divisions { get; } = [];

    /// <summary>Regions, waters and places of conflict with the parents' names as written.</summary>
    public List<(PlaceDraft Draft, string? Parent, Row Row)> Places { get; } = [];

    public IEnumerable<PlaceDraft> All =>
        [.. Countries.Values, .. Divisions.Values, .. Places.Select(place => place.Draft)];

    public static OwnPlaces Read()
    {
        var own = new OwnPlaces();
        own.ReadCountries();
        own.ReadDivisions();
        own.ReadPlaces("places/counties.tsv");
        own.ReadPlaces("places/regions.tsv");
        own.ReadPlaces("places/conflict.tsv");
        own.ReadPeoples();
        return own;
    }

    private void ReadCountries()
    {
        foreach (var row in WordList.Read("places/countries.tsv"))
        {
            var draft = new PlaceDraft(row["name"], PlaceKind.Country, row["code"])
            {
                Point = PointOf(row),
                RadiusKm = Number(row, "radius_km"),
            };
            draft.Aliases.AddRange(row.List("aliases").Where(IsName));
            draft.Geonames = row.Optional("geonames") is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : 0;
            Codes.Add(row["alpha2"], row["code"]);
            Countries.Add(row["code"], draft);
        }

        foreach (var row in WordList.Read("actors/countries.tsv"))
        {
            // A state of the past or one without a code of its own has no entry.
            if (row["kind"] is "state" or "territory" && Countries.TryGetValue(row["code"], out var draft))
            {
                draft.Demonyms.AddRange(row.List("adjectives").Concat(row.List("demonyms")).Where(IsName));
            }
        }
    }

    private void ReadDivisions()
    {
        foreach (var row in WordList.Read("places/divisions.tsv"))
        {
            string country = Codes[row["code"][..2]];
            var draft = new PlaceDraft(row["name"], PlaceKind.Admin1, country)
            {
                Parent = Countries[country],
                Point = PointOf(row),
            };
            draft.Aliases.AddRange(row.List("aliases").Where(IsName));
            Divisions.Add(row["code"], draft);
        }
    }

    private void ReadPlaces(string file)
    {
        foreach (var row in WordList.Read(file))
        {
            if (!Enum.TryParse<PlaceKind>(row["kind"], ignoreCase: true, out var kind))
            {
                throw row.Wrong($"no kind '{row["kind"]}'");
            }

            var draft = new PlaceDraft(row["name"], kind, row.Optional("country"))
            {
                Point = PointOf(row),
                RadiusKm = Number(row, "radius_km"),
            };
            draft.Aliases.AddRange(row.List("aliases").Where(IsName));
            Places.Add((draft, row.Optional("parent"), row));
        }
    }

    private void ReadPeoples()
    {
        foreach (var row in WordList.Read("places/peoples.tsv"))
        {
            var draft =
                All.FirstOrDefault(draft => draft.Name == row["place"] && draft.Country == row.Optional("country"))
                ?? throw row.Wrong($"no place '{row["place"]}'");
            draft.Demonyms.AddRange(row.List("words"));
        }
    }

    private static (double Latitude, double Longitude)? PointOf(Row row) =>
        Number(row, "latitude") is { } latitude && Number(row, "longitude") is { } longitude
            ? (latitude, longitude)
            : null;

    private static double? Number(Row row, string column) =>
        row.Optional(column) is { } cell ? double.Parse(cell, CultureInfo.InvariantCulture) : null;

    private static bool IsName(string cell) => cell != "-";
}
