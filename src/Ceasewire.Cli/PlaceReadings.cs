using System.Globalization;
using Ceasewire.Extraction.Places;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Cli;

/// <summary>The readings of a place's name that were considered: how likely each is, and what spoke for it.</summary>
internal sealed class PlaceReadings(Gazetteer gazetteer)
{
    private readonly PlaceWeights _weights = PlaceWeights.Load();

    public IEnumerable<string> Of(PlaceMention mention)
    {
        foreach (var reading in mention.Alternatives)
        {
            string name = reading.Entry < 0 ? "no place that is known" : NameOf(reading.Entry);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{reading.Probability,6:0.0%} {name}: {PlaceReasons.Of(reading, _weights)}");
        }
    }

    /// <summary>
    /// The words whose readings decided the claim's place: its own, or, where it says "the town", the last before it
    /// that name the place.
    /// </summary>
    public static PlaceMention? Behind(ClaimPlace place, string text, IEnumerable<PlaceMention> mentions)
    {
        int start = 0;
        foreach (var rune in text.EnumerateRunes().Take(place.Quote.Start))
        {
            start += rune.Utf16SequenceLength;
        }

        int end = start + place.Quote.Exact.Length;
        PlaceMention? last = null;
        foreach (var mention in mentions.TakeWhile(mention => mention.Span.Start < end))
        {
            bool isOwn = mention.Span.End > start && mention.Role != PlaceRole.Demonym;
            last = isOwn || mention.Place?.Name == place.Name ? mention : last;
        }

        return last;
    }

    private string NameOf(int entry)
    {
        int division = gazetteer.DivisionOf(entry);
        string within = division >= 0 && division != entry ? $", {gazetteer.NameOf(division)}" : "";
        string state = gazetteer.CountryOf(entry) ?? "no state";
        return $"{gazetteer.NameOf(entry)}{within}, {state} ({gazetteer.KindOf(entry)})";
    }
}
