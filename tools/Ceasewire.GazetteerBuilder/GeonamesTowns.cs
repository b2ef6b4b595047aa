using Ceasewire.Extraction.Places;
using Ceasewire.Extraction.Places.Building;

namespace Ceasewire.GazetteerBuilder;

/// <summary>A town of GeoNames, with the codes of its divisions: "US.TX", "US.TX.113".</summary>
internal sealed record Town(PlaceDraft Draft, string Division, string Second, bool IsSeatOfSecond);

/// <summary>The towns of GeoNames' cities1000.txt.</summary>
internal static class GeonamesTowns
{
    /// <summary>
    /// Alternate names of smaller towns are kept only in <see cref="Transliteration.States"/>: elsewhere they are
    /// rarely written.
    /// </summary>
    private const double AlternatesFrom = 30_000;

    public static IEnumerable<Town> Read(string file, OwnPlaces own)
    {
        foreach (string line in File.ReadLines(file))
        {
            if (GeonamesRow.Parse(line).Row is not { } row || !own.Codes.TryGetValue(row.Country, out string? country))
            {
                continue;
            }

            bool isTransliterated = Transliteration.States.Contains(country);
            string name = isTransliterated && row.PlainName.Length > 0 ? Plain(row.PlainName) : row.Name;
            var draft = new PlaceDraft(name, row.Kind, country)
            {
                Geonames = row.Id,
                Population = row.Population,
                Point = row.Point,
            };
            draft.Aliases.Add(row.Name);
            draft.Aliases.Add(row.PlainName);
            if (isTransliterated || draft.Population >= AlternatesFrom)
            {
                draft.Aliases.AddRange(row.Alternates.Where(WrittenNames.IsWritten));
            }

            yield return new Town(draft, row.Division, row.SecondDivision, row.Feature == "PPLA2");
        }
    }

    private static string Plain(string name) =>
        name.Replace("'", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
}
