using System.Globalization;
using Ceasewire.Extraction.Places;

namespace Ceasewire.GazetteerBuilder;

/// <summary>The lines of GeoNames' cities1000.txt: 19 columns between tabs.</summary>
internal static class GeonamesTowns
{
    /// <summary>
    /// Alternate names of smaller towns are kept only in <see cref="Transliterated"/> states: elsewhere they are rarely
    /// written.
    /// </summary>
    private const double AlternatesFrom = 30_000;

    /// <summary>States whose names reach English by ear, so that spellings vary.</summary>
    public static readonly HashSet<string> Transliterated =
    [
        .. ("SYR IRQ LBN JOR PSE ISR YEM SAU ARE QAT KWT BHR OMN EGY LBY TUN DZA MAR SDN SSD TCD MLI MRT NER BFA SOM DJI ERI ETH AFG PAK IRN "
            + "TUR UKR RUS BLR GEO ARM AZE KAZ UZB TJK TKM KGZ MMR BGD ESH").Split(' '),
    ];

    public static IEnumerable<(Draft Draft, string Division)> Read(string file, OwnPlaces own)
    {
        foreach (string line in File.ReadLines(file))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 19 || !own.Codes.TryGetValue(cells[8], out string? country))
            {
                continue;
            }

            bool isTransliterated = Transliterated.Contains(country);
            string name = isTransliterated && cells[2].Length > 0 ? Plain(cells[2]) : cells[1];
            var draft = new Draft(name, KindOf(cells[7], cells[14]), country)
            {
                Geonames = int.Parse(cells[0], CultureInfo.InvariantCulture),
                Population = double.Parse(cells[14], CultureInfo.InvariantCulture),
                Point = (double.Parse(cells[4], CultureInfo.InvariantCulture), double.Parse(cells[5], CultureInfo.InvariantCulture)),
            };
            draft.Aliases.Add(cells[1]);
            draft.Aliases.Add(cells[2]);
            if (isTransliterated || draft.Population >= AlternatesFrom)
            {
                draft.Aliases.AddRange(cells[3].Split(',').Where(IsWritten));
            }

            yield return (draft, $"{cells[8]}.{cells[10]}");
        }
    }

    private static PlaceKind KindOf(string feature, string population) => feature switch
    {
        "PPLC" => PlaceKind.Capital,
        "PPLA" => PlaceKind.Seat,

        // Sections of towns; the large ones are towns in their own right.
        "PPLX" when population.Length < 6 => PlaceKind.Quarter,
        _ => PlaceKind.Settlement,
    };

    /// <summary>
    /// A Latin name of three letters or more with a capital: the rest are codes, or other scripts spelled out.
    /// </summary>
    private static bool IsWritten(string name) =>
        name.Length > 2 && char.IsUpper(name[0]) && !name.All(char.IsUpper) && name.All(c => c < 'ɐ' || c is >= 'Ḁ' and <= 'ỿ' or '’' or '‘');

    private static string Plain(string name) => name.Replace("'", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
}
