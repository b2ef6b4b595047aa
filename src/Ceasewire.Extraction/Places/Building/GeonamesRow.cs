using System.Globalization;

namespace Ceasewire.Extraction.Places.Building;

/// <summary>A line of a GeoNames dump: 19 columns between tabs.</summary>
public sealed class GeonamesRow
{
    private const int Columns = 19;

    /// <summary>Ids are stored in three bytes.</summary>
    private const int LargestId = 0xFFFFFF;

    private readonly string[] _cells;

    private GeonamesRow(string[] cells, int id, (double, double) point, double population) =>
        (_cells, Id, Point, Population) = (cells, id, point, population);

    public int Id { get; }

    public (double Latitude, double Longitude) Point { get; }

    public double Population { get; }

    public string Name => _cells[1];

    public string PlainName => _cells[2];

    public string[] Alternates => _cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"P", "A", "H" …</summary>
    public string FeatureClass => _cells[6];

    /// <summary>"PPLC", "ADM1" …</summary>
    public string Feature => _cells[7];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country => _cells[8];

    /// <summary>"SY.09".</summary>
    public string Division => $"{_cells[8]}.{_cells[10]}";

    /// <summary>"US.TX.113"; the last part is empty where the line has none.</summary>
    public string SecondDivision => $"{Division}.{_cells[11]}";

    /// <returns>The row, or what is wrong with the line.</returns>
    public static (GeonamesRow? Row, string? Error) Parse(string line)
    {
        string[] cells = line.Split('\t');
        if (cells.Length != Columns)
        {
            return (null, $"{cells.Length} columns, not {Columns}");
        }

        if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            || id is 0 or > LargestId)
        {
            return (null, $"'{Short(cells[0])}' is no GeoNames id");
        }

        if (cells[1].Trim().Length == 0)
        {
            return (null, "no name");
        }

        if (Degrees(cells[4], 90) is not { } latitude || Degrees(cells[5], 180) is not { } longitude)
        {
            return (null, $"'{Short(cells[4])}', '{Short(cells[5])}' is no point on the globe");
        }

        return
            double.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out double population)
            || cells[14].Length == 0
            ? (new GeonamesRow(cells, id, (latitude, longitude), population), null)
            : (null, $"'{Short(cells[14])}' is no population");
    }

    public PlaceKind Kind => (FeatureClass, Feature) switch
    {
        (_, "PPLC") => PlaceKind.Capital,
        (_, "PPLA") => PlaceKind.Seat,

        // Sections of towns; the large ones are towns in their own right.
        (_, "PPLX") when Population < 100_000 => PlaceKind.Quarter,
        ("P", _) => PlaceKind.Settlement,
        (_, "PCLI" or "PCLD" or "PCLS" or "PCLF" or "PCL") => PlaceKind.Country,
        (_, "ADM1" or "ADM1H") => PlaceKind.Admin1,
        ("A", _) => PlaceKind.Admin2,
        ("H", _) => PlaceKind.Water,
        (_, "AIRB" or "MILB" or "INSM" or "FT") => PlaceKind.Base,
        (_, "CMPRF") => PlaceKind.Camp,
        ("S" or "R", _) => PlaceKind.Facility,
        _ => PlaceKind.Region,
    };

    private static double? Degrees(string cell, double most) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees)
        && Math.Abs(degrees) <= most
            ? degrees
            : null;

    private static string Short(string cell) => cell.Length <= 20 ? cell : cell[..20] + "…";
}
