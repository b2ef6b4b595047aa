using Ceasewire.Extraction.Places;
using Ceasewire.Training.Places;

namespace Ceasewire.Evaluation.Places;

/// <summary>What no resolver over this gazetteer can exceed.</summary>
internal static class Ceiling
{
    /// <summary>Whether any entry that bears the marked name lies near the marked point.</summary>
    public static bool Holds(Gazetteer gazetteer, GoldToponym gold) =>
        gold.Point is { } point
        && new[] { NameKey.Strict(gold.Name), NameKey.Loose(gold.Name) }.Any(key =>
            Holds(gazetteer, gazetteer.Find(key), point));

    private static bool Holds(
        Gazetteer gazetteer,
        (int Start, int End) matches,
        (double Latitude, double Longitude) point)
    {
        for (int i = matches.Start; i < matches.End; i++)
        {
            if (gazetteer[gazetteer.MatchAt(i).Entry] is { Latitude: { } latitude, Longitude: { } longitude }
                && Distance.Kilometres(latitude, longitude, point.Latitude, point.Longitude) <= ResolvedPlaces.Near)
            {
                return true;
            }
        }

        return false;
    }
}
