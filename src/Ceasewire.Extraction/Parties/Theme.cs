using System.Collections.Immutable;
using Ceasewire.Extraction.Places;

namespace Ceasewire.Extraction.Parties;

/// <summary>Which country's conflict a report is about: "the rebels", "the army" are that country's.</summary>
internal static class Theme
{
    /// <summary>How far ahead of the next country it must be, so that nothing is guessed.</summary>
    private const double Lead = 1.3;

    private const int Fewest = 3;

    /// <returns>The country's code, or null where no country is clearly ahead.</returns>
    public static string? Of(List<NameMatch> names, ImmutableArray<PlaceMention> places)
    {
        var weights = new Dictionary<string, int>();
        foreach (var name in names)
        {
            Add(name.Actor.Country, name.Kind == NameKind.Group ? 2 : 1);
        }

        foreach (var place in places)
        {
            Add(place.Role == PlaceRole.Literal ? place.Place?.Country : null, 2);
        }

        var ranked = weights
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return
            ranked.Count > 0
            && ranked[0].Value >= Fewest
            && (ranked.Count == 1 || ranked[0].Value >= Lead * ranked[1].Value)
            ? ranked[0].Key
            : null;

        void Add(string? country, int weight)
        {
            if (country is not (null or "IGO" or "NGO"))
            {
                weights[country] = weights.GetValueOrDefault(country) + weight;
            }
        }
    }
}
