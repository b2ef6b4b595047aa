using System.Globalization;

namespace Ceasewire.Extraction.Places.Building;

/// <summary>Places from the lines of a GeoNames dump, with their parents in a gazetteer.</summary>
public sealed class GeonamesDump(Gazetteer basis)
{
    /// <summary>Columns of alternate names: id, place, language, name, and marks of which the last we use is "historic".</summary>
    private const int LeastNameColumns = 4, HistoricColumn = 7;

    /// <summary>Countries' alpha-2 codes with their alpha-3.</summary>
    private static readonly Dictionary<string, string> Codes = WordList.Read("places/countries.tsv")
        .ToDictionary(row => row["alpha2"], row => row["code"]);

    private readonly Dictionary<int, PlaceDraft> _byId = [];

    public IReadOnlyCollection<PlaceDraft> Places => _byId.Values;

    public int NamesAdded { get; private set; }

    /// <returns>What is wrong with the line, or null.</returns>
    public string? AddPlace(string line)
    {
        var (row, error) = GeonamesRow.Parse(line);
        if (row is null)
        {
            return error;
        }

        string? country = null;
        if (row.Country.Length > 0 && !Codes.TryGetValue(row.Country, out country))
        {
            return $"no state has the code '{row.Country}'";
        }

        int division = basis.DivisionEntry(row.Division);
        int parent = division >= 0 && row.Kind is not (PlaceKind.Admin1 or PlaceKind.Country) ? division
            : country is null || row.Kind == PlaceKind.Country ? -1
            : basis.CountryEntry(country);
        var draft = new PlaceDraft(row.Name, row.Kind, country)
        {
            Geonames = row.Id,
            Population = row.Population,
            Point = row.Point,
            ParentEntry = parent,
        };
        draft.Aliases.Add(row.PlainName);
        draft.Aliases.AddRange(row.Alternates.Where(WrittenNames.IsWritten));
        _byId[row.Id] = draft;
        return null;
    }

    /// <summary>Names of places that were not added, and names in other scripts, are passed over.</summary>
    /// <returns>What is wrong with the line, or null.</returns>
    public string? AddName(string line)
    {
        string[] cells = line.Split('\t');
        if (cells.Length < LeastNameColumns)
        {
            return $"{cells.Length} columns, not {LeastNameColumns} or more";
        }

        if (!int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out int id))
        {
            return $"'{cells[1]}' is no GeoNames id";
        }

        // Codes of airports and posts, and links, stand among the languages with more letters than a language has.
        bool isHistoric = cells.Length > HistoricColumn && cells[HistoricColumn] == "1";
        if (cells[2].Length <= 3
            && !isHistoric
            && WrittenNames.IsWritten(cells[3])
            && _byId.TryGetValue(id, out var draft))
        {
            draft.Aliases.Add(cells[3]);
            NamesAdded++;
        }

        return null;
    }
}
