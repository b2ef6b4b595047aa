using System.Collections.Immutable;
using Ceasewire.Extraction.Places;

namespace Ceasewire.Extraction.Parties;

/// <summary>Which country's conflict a report is about: "the rebels", "the army" are that country's.</summary>
internal static class Theme
{
    /// <summary>How far ahead of the next country it must be, so that nothing is guessed.</summary>
    private const double Lead = 1.3;

    private const int Fewest = 3;

    /// <summary>
    /// Where the places and the armed groups are that it names; only where they leave it open, do the states count too
    /// that it names: those who speak of a war from afar are named more often than its own parties.
    /// </summary>
    /// <returns>The country's code, or null where no country is clearly ahead.</returns>
    public static string? Of(List<NameMatch> names, ImmutableArray<PlaceMention> places)
    {
        string?[] ofWar =
        [
            .. names.Where(name => name.Kind == NameKind.Group).Select(name => name.Actor.Country),
            .. places.Where(place => place.Role == PlaceRole.Literal).Select(place => place.Place?.Country),
        ];
        string?[] named = [.. names.Where(name => name.Kind != NameKind.Group).Select(name => name.Actor.Country)];
        return Ahead(ofWar) ?? Ahead([.. ofWar, .. ofWar, .. named]);
    }

    private static string? Ahead(IEnumerable<string?> countries)
    {
        var ranked = countries
            .Where(country => country is not (null or "IGO" or "NGO"))
            .CountBy(country => country!)
            .OrderByDescending(country => country.Value)
            .ThenBy(country => country.Key, StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return
            ranked.Count > 0
            && ranked[0].Value >= Fewest
            && (ranked.Count == 1 || ranked[0].Value >= Lead * ranked[1].Value)
            ? ranked[0].Key
            : null;
    }
}
