using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Where the act of a trigger happened: what its clause puts it at, then what its noun phrase or its governing clause does, then a place
/// elsewhere in the clause. Never where something was said, where people come from, or whose they are.
/// </summary>
public static class ActPlaces
{
    /// <param name="mentions">As <see cref="PlaceReader.Read"/> gives them.</param>
    /// <param name="head">The head token of the act's trigger.</param>
    /// <returns>The finest first; empty where the text does not say.</returns>
    public static ImmutableArray<PlaceMention> Of(Analysis analysis, ImmutableArray<PlaceMention> mentions, int head)
    {
        var clause = new ActClause(analysis, new MentionIndex(analysis, mentions));
        var found = clause.PlacesOf(head);
        return [.. found.Distinct().OrderBy(mention => Coarseness(mention.Place)).ThenBy(mention => mention.Span.Start)];
    }

    /// <summary>Settlements and what is smaller come before divisions, those before states and seas.</summary>
    private static int Coarseness(Place? place) => place?.Precision switch
    {
        Records.PlacePrecision.Exact => 0,
        null or Records.PlacePrecision.Unknown => 1,
        Records.PlacePrecision.Settlement or Records.PlacePrecision.Near => 2,
        Records.PlacePrecision.Admin2 => 3,
        Records.PlacePrecision.Admin1 => 4,
        Records.PlacePrecision.Water or Records.PlacePrecision.Region => 5,
        _ => 6,
    };
}
