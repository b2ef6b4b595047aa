using System.Text.Json.Nodes;
using Ceasewire.Exports.Codes;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Plover;

/// <summary>PLOVER's records of events, one a line.</summary>
internal static class PloverJson
{
    public static void Write(TextWriter output, LedgerView view) => JsonText.WriteLines(
        output,
        view.Occurrences()
            .Select(occurrence => (Of: occurrence, Code: PloverCode.Of(occurrence.Claim)))
            .Where(row => row.Code is not null)
            .Select(row => Record(row.Of, row.Code!)));

    /// <summary>The required fields stand in every record; a day that nobody says is an empty one.</summary>
    private static JsonObject Record(Occurrence occurrence, PloverCode code)
    {
        var quote = occurrence.Claim.Quote;
        return JsonText.Known(
            ("id", occurrence.Id),
            ("date", occurrence.FirstDay ?? ""),
            ("enddate", occurrence.Days?.IsOneDay == false ? occurrence.LastDay : null),
            ("actor", Required(occurrence.Actors.Select(Entity))),
            ("recipient", Listed(occurrence.Recipients.Select(Entity))),
            ("event", new JsonArray(code.Event)),
            ("mode", code.Mode is null ? null : new JsonArray(code.Mode)),
            ("quad_code", code.Quad),
            ("event_loc", occurrence.Place is { } place ? Location(place) : null),
            ("size", Size(occurrence)),
            ("event_text", occurrence.Claim.Trigger.Exact),
            ("text", quote.Exact),
            ("text_info", new JsonObject { ["start"] = quote.Start, ["end"] = quote.End }),
            ("cite_info", Cited(occurrence.Main.Report)),
            ("comment", $"Independent sources: {occurrence.Sources}. Claims: {Citations.ClaimIds(occurrence)}"));
    }

    private static JsonObject Entity(Party party) => JsonText.Known(
        ("code", Country.Of(party.Country)?.Iso),
        ("sector", party.Sector is { } sector ? Terms.CodeOf(sector) : null),
        ("entity_text", party.Quote?.Exact),
        ("identifier_id", party.Id),
        ("identifier_text", Terms.Of(party)));

    private static JsonObject Location(ClaimPlace place) => JsonText.Known(
        ("extracted_place", place.Quote.Exact),
        ("resolved_place", place.Name),
        ("geonameid", place.Geonames),
        ("lat", place.Latitude),
        ("lon", place.Longitude),
        ("province", place.Admin1),
        ("country", Country.Of(place.Country)?.Name),
        ("country_code", place.Country));

    /// <summary>The least that sources say.</summary>
    private static JsonObject? Size(Occurrence occurrence)
    {
        var size = JsonText.Known(
            ("dead", occurrence.TollOf(FigureKind.Killed)?.Low),
            ("injured", occurrence.TollOf(FigureKind.Injured)?.Low),
            ("arrested", occurrence.TollOf(FigureKind.Detained)?.Low));
        return size.Count > 0 ? size : null;
    }

    private static JsonObject Cited(Report report) => JsonText.Known(
        ("citation", report.Id),
        ("url", JsonText.Values(Citations.Urls(report)).FirstOrDefault()?.DeepClone()),
        ("title", JsonText.Values(Citations.Titles(report)).FirstOrDefault()?.DeepClone()),
        ("language", report.Reading.Article.Language),
        ("publication", JsonText.Values(Citations.Outlets(report)).FirstOrDefault()?.DeepClone()));

    private static JsonArray Listed(IEnumerable<JsonObject> entities) => [.. entities];

    /// <summary>An actor is required: one of whom nothing is known is an empty object.</summary>
    private static JsonArray Required(IEnumerable<JsonObject> entities) =>
        Listed(entities) is { Count: > 0 } named ? named : [new JsonObject()];
}
