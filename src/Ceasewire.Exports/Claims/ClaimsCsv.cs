using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ceasewire.Exports.Tables;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Claims;

/// <summary>
/// Every claim, whatever its status, one a row; and the CSV on the Web metadata that describes the columns.
/// </summary>
internal static class ClaimsCsv
{
    private const string List = "; ";

    private static readonly ImmutableArray<Described> _columns =
    [
        new("id", "string", "Id of the claim.", row => row.Of.Claim.Id),
        new("article", "string", "Hash of the text that the offsets count in.", row => row.Of.Report.Id),
        new("report", "string", "What the earliest printing of the report is called.", row => row.Of.Report.Name),
        new("outlets", "list", "Who printed it.", row => Many(Citations.Outlets(row.Of.Report))),
        new("urls", "list", "Where.", row => Many(Citations.Urls(row.Of.Report))),
        new("published", "string", "Day on which it appeared, in EDTF.", row => row.Of.Published),
        new("type", "string", "PLOVER's types, and CONTROL, TOLL, SITUATION.", row => Terms.Of(row.Of.Claim.Type)),
        new("mode", "string", "PLOVER mode.", row => row.Of.Claim.Mode),
        new("cameo", "string", "Nearest CAMEO code.", row => row.Of.Claim.Cameo),
        new("about", "string", "Matter of a verbal act.", row => Word(row.Of.Claim.About)),
        new("status", "string", "happened, ongoing, planned, possible, conditional, negated or denied.",
            row => Terms.Of(row.Of.Claim.Status)),
        new("trigger", "string", "Words that name the act.", row => row.Of.Claim.Trigger.Exact),
        new("words", "string", "The clause it stands in; white space is single.", row => row.Of.Claim.Quote.Exact),
        new("start", "integer", "First code point of the words.", row => row.Of.Claim.Quote.Start),
        new("end", "integer", "Code point after the last.", row => row.Of.Claim.Quote.End),
        new("condition", "string", "On what condition.", row => row.Of.Claim.Condition?.Exact),
        new("actors", "list", "Who acts.", row => Many(row.Of.Claim.Actors.Select(Terms.Of))),
        new("recipients", "list", "Whom it is done to.", row => Many(row.Of.Claim.Recipients.Select(Terms.Of))),
        new("teller", "string", "Who says so, innermost first.", row => Terms.Of(row.Of.Claim.Attribution)),
        new("origin", "string", "Equal for claims that do not corroborate each other.", row => row.Of.Origin),
        new("denies", "string", "Claim that this one denies.", row => row.Of.Claim.Denies),
        new("time", "string", "When, in EDTF.", row => row.Of.Claim.Time?.Edtf),
        new("time_basis", "string", "said, relative, inherited or published.", row => Word(row.Of.Claim.Time?.Basis)),
        new("place", "string", "Where.", row => row.Of.Claim.Place?.Name),
        new("geonames", "integer", "GeoNames id.", row => row.Of.Claim.Place?.Geonames),
        new("country", "string", "ISO 3166-1 alpha-3.", row => row.Of.Claim.Place?.Country),
        new("admin1", "string", "First-level division.", row => row.Of.Claim.Place?.Admin1),
        new("latitude", "number", "Degrees.", row => row.Of.Claim.Place?.Latitude),
        new("longitude", "number", "Degrees.", row => row.Of.Claim.Place?.Longitude),
        new("place_precision", "string", "How fine the place is.", row => Word(row.Of.Claim.Place?.Precision)),
        new("radius_km", "number", "How far from the point it may be.", row => row.Of.Claim.Place?.RadiusKm),
        new("killed_low", "number", "At least.", row => Killed(row.Of)?.Low),
        new("killed_high", "number", "At most.", row => Killed(row.Of)?.High),
        new("figures", "list", "Every count.", row => Many(row.Of.Claim.Figures.Select(Terms.Of))),
        new("incident", "string", "Id of the happening it tells of.", row => row.View.IncidentOf(row.Of.Claim)?.Id),
        new("sources", "integer", "Independent sources of that happening.",
            row => row.View.IncidentOf(row.Of.Claim)?.Sources),
        new("confidence", "number", "How sure the rule is, 0 to 1.", row => row.Of.Claim.Confidence),
        new("rule", "string", "What read it.", row => row.Of.Claim.Rule),
    ];

    private static readonly Table<Row> _table = new(
        [.. _columns.Select(column => new Column<Row>(column.Name, column.Value))]);

    public static void Write(TextWriter output, LedgerView view) => _table.Write(
        output, Dialect.Csv, view.Accounts.Select(account => new Row(account, view)));

    /// <param name="file">Name of the table's file, beside which the metadata lies.</param>
    public static JsonObject Metadata(string file) => new()
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
        ["url"] = Uri.EscapeDataString(file),
        ["dc:title"] = "Claims of a ledger",
        ["dc:creator"] = "Ceasewire",
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = new JsonArray([.. _columns.Select(column => column.Csvw())]),
            ["primaryKey"] = "id",
            ["aboutUrl"] = "urn:ceasewire:claim:{id}",
        },
    };

    private static string Many(IEnumerable<string?> values) => Citations.Join(values);

    private static string? Word<T>(T? value)
        where T : struct, Enum =>
        value is { } known ? Terms.Of<T>(known) : null;

    private static Figure? Killed(Account account) =>
        account.Claim.Figures.FirstOrDefault(figure => figure.What == FigureKind.Killed);

    private sealed record Row(Account Of, LedgerView View);

    private sealed record Described(string Name, string Datatype, string Description, Func<Row, Cell> Value)
    {
        public JsonObject Csvw()
        {
            var column = new JsonObject
            {
                ["name"] = Name,
                ["titles"] = Name,
                ["dc:description"] = Description,
                ["datatype"] = Datatype == "list" ? "string" : Datatype,
            };
            if (Datatype == "list")
            {
                column["separator"] = List;
            }

            if (Name == "id")
            {
                column["required"] = true;
            }

            return column;
        }
    }
}
