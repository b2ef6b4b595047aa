using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Where the act of a trigger happened: of the places that its sentence names or describes ("the town"), the one that
/// stands nearest to the trigger in the sentence's structure. Never where something was said, where people come from,
/// or whose they are.
/// </summary>
public static class ActPlaces
{
    /// <param name="mentions">As <see cref="PlaceReader.Read(Analysis)"/> gives them.</param>
    /// <param name="head">The head token of the act's trigger.</param>
    /// <returns>The likeliest first, then what is listed beside it; empty where the text does not say.</returns>
    public static ImmutableArray<PlaceMention> Of(Analysis analysis, ImmutableArray<PlaceMention> mentions, int head)
    {
        var candidates = new PlaceCandidates(analysis, mentions).In(analysis.Document.SentenceOf(head));
        var path = new ActPath(analysis, head);
        (int best, double bestScore) = (-1, ActPath.Weakest);
        for (int i = 0; i < candidates.Count; i++)
        {
            double score = path.Score(candidates[i]);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        best = best < 0 ? best : FinerWithin(candidates, path, best, bestScore);
        return best < 0 ? [] : [candidates[best].Mention, .. Beside(analysis, candidates, candidates[best])];
    }

    /// <summary>
    /// "the Wadi Barada area of Damascus": of two that fit almost alike, the one that lies in the other.
    /// </summary>
    private static int FinerWithin(List<PlaceCandidate> candidates, ActPath path, int best, double bestScore)
    {
        // "the area" says less than a name.
        const double Alike = 1.5, AlikeDescribed = 0.5;
        for (int i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Mention.Place is { } place && candidates[best].Mention.Place is { } outer
                && LiesIn(place, outer)
                && path.Score(candidates[i]) > bestScore - (candidates[i].IsDescription ? AlikeDescribed : Alike))
            {
                return i;
            }
        }

        return best;
    }

    /// <summary>Whether one is part of the other, or a valley or base beside a town that is called by the town.</summary>
    private static bool LiesIn(Place place, Place outer)
    {
        const double Beside = 40;
        return place.Within.Contains(outer.Name)
            || (place is { Precision: PlacePrecision.Region or PlacePrecision.Exact, Latitude: { } latitude, Longitude: { } longitude }
                && outer is { Precision: PlacePrecision.Settlement, Latitude: { } otherLatitude, Longitude: { } otherLongitude }
                && place.RadiusKm <= outer.RadiusKm
                && Distance.Kilometres(latitude, longitude, otherLatitude, otherLongitude) <= Beside);
    }

    /// <summary>The places listed with it: "in Homs and Hama".</summary>
    private static IEnumerable<PlaceMention> Beside(Analysis analysis, List<PlaceCandidate> candidates, PlaceCandidate best) =>
        candidates.Where(other => other.Head != best.Head && !other.IsDescription && !best.IsDescription && !IsContainer(candidates, other)
                && FirstOfList(analysis, other.Head) == FirstOfList(analysis, best.Head))
            .Select(other => other.Mention);

    /// <summary>"Ontario" of "Ancaster, Ontario" says where the other is.</summary>
    private static bool IsContainer(List<PlaceCandidate> candidates, PlaceCandidate outer) =>
        outer.Mention.Place is { } place && candidates.Exists(inner => inner.Mention.Place?.Within.Contains(place.Name) == true);

    private static int FirstOfList(Analysis analysis, int head)
    {
        while (analysis.Relation(head) == Relation.Conjunct && analysis.Head(head) >= 0)
        {
            head = analysis.Head(head);
        }

        return head;
    }
}
