using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ceasewire.Exports.Acled;
using Ceasewire.Exports.Annotations;
using Ceasewire.Exports.Claims;
using Ceasewire.Exports.Entities;
using Ceasewire.Exports.Gdelt;
using Ceasewire.Exports.Hxl;
using Ceasewire.Exports.Maps;
using Ceasewire.Exports.Muc;
using Ceasewire.Exports.Plover;
using Ceasewire.Exports.Truces;
using Ceasewire.Exports.Ucdp;

namespace Ceasewire.Exports;

/// <summary>An outside format that the ledger can be written in.</summary>
/// <param name="Name">What the user calls it: "acled".</param>
/// <param name="Write">Writes row by row; the same bytes for the same view.</param>
public sealed record ExportFormat(string Name, string Description, Action<TextWriter, LedgerView> Write)
{
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("acled", "events, ACLED's 31 columns; CSV", AcledCsv.Write),
        new("ucdp", "lethal events, UCDP GED's 49 columns; CSV", UcdpGed.Write),
        new("gdelt1", "events, GDELT 1.0's 58 columns; tabs, no header", GdeltEvents.WriteFirst),
        new("gdelt2", "events, GDELT 2.0's 61 columns; tabs, no header", GdeltEvents.WriteSecond),
        new("gdelt-mentions", "GDELT 2.0's mentions, 16 columns; tabs, no header", GdeltMentions.Write),
        new("polecat", "events, POLECAT's 40 columns; tabs", PolecatTsv.Write),
        new("plover", "events, PLOVER; JSON Lines", PloverJson.Write),
        new("muc4", "incidents by report, MUC-4 templates in GTT's form; JSON Lines", MucJson.Write),
        new("ceasefires", "ceasefires by party, ETH/PRIO's columns; CSV", CeasefireCsv.Write),
        new("hxl", "events, HXL 1.1; CSV", HxlCsv.Write),
        new("geojson", "events on a map, RFC 7946", GeoJson.Write),
        new("csv", "every claim; CSV, and with --out its CSVW metadata", ClaimsCsv.Write)
        {
            Metadata = ClaimsCsv.Metadata,
        },
        new("annotations", "every claim, W3C Web Annotation; JSON-LD", WebAnnotation.Write),
        new("annotation-positions", "the same without any words of the reports", WebAnnotation.WritePositions),
        new("claimreview", "every claim, schema.org ClaimReview; JSON-LD", ClaimReview.Write),
        new("ftm", "articles, parties and events, FollowTheMoney; JSON Lines", FollowTheMoney.Write),
    ];

    /// <summary>
    /// Describes the file of that name, in one that lies beside it; null where the format has no such thing.
    /// </summary>
    public Func<string, JsonObject>? Metadata { get; init; }
}
