using System.Text.Json.Nodes;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Exports.Maps;

/// <summary>
/// RFC 7946: a feature for each happening, longitude first. One without a point has the null geometry that the RFC
/// asks for.
/// </summary>
internal static class GeoJson
{
    public static void Write(TextWriter output, LedgerView view) => JsonText.WriteList(
        output,
        """{"type":"FeatureCollection","features":[""",
        view.Occurrences().Select(Feature),
        "]}");

    private static JsonObject Feature(Occurrence occurrence) => new()
    {
        ["type"] = "Feature",
        ["id"] = occurrence.Id,
        ["geometry"] = Point(occurrence.Place),
        ["properties"] = Properties(occurrence),
    };

    private static JsonObject? Point(ClaimPlace? place) =>
        place is { Latitude: { } latitude, Longitude: { } longitude }
            ? new() { ["type"] = "Point", ["coordinates"] = new JsonArray(longitude, latitude) }
            : null;

    private static JsonObject Properties(Occurrence occurrence) => new()
    {
        ["type"] = Terms.Of(occurrence.Claim.Type),
        ["mode"] = occurrence.Claim.Mode,
        ["status"] = Terms.Of(occurrence.Claim.Status),
        ["first"] = occurrence.FirstDay,
        ["last"] = occurrence.LastDay,
        ["published"] = JsonText.Values(occurrence.Accounts.Select(account => account.Published)),
        ["place"] = occurrence.Place?.Name,
        ["country"] = occurrence.Place?.Country,
        ["precision"] = occurrence.Place is { } place ? Terms.Of(place.Precision) : null,
        ["radius_km"] = occurrence.Place?.RadiusKm,
        ["actors"] = JsonText.Values(occurrence.Actors.Select(Terms.Of)),
        ["recipients"] = JsonText.Values(occurrence.Recipients.Select(Terms.Of)),
        ["tolls"] = new JsonArray([.. occurrence.Tolls.Select(Counted)]),
        ["disputes"] = JsonText.Values(occurrence.Disputes.Select(dispute => dispute.Subject)),
        ["sources"] = occurrence.Sources,
        ["words"] = occurrence.Claim.Quote.Exact,
        ["teller"] = Terms.Of(occurrence.Claim.Attribution),
        ["claims"] = JsonText.Values(occurrence.Accounts.Select(account => account.Claim.Id)),
    };

    private static JsonObject Counted(Toll toll) => new()
    {
        ["what"] = Terms.Of(toll.What),
        ["low"] = toll.Low,
        ["high"] = toll.High,
    };
}
