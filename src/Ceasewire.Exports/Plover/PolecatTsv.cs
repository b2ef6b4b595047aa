using Ceasewire.Exports.Codes;
using Ceasewire.Exports.Tables;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Plover;

/// <summary>The 40 columns of POLECAT, between tabs.</summary>
internal static class PolecatTsv
{
    private static readonly Table<Row> _table = new(
    [
        new("Event ID", row => row.Of.Id),
        new("Event Date", row => row.Of.First),
        new("Event Type", row => row.Code.Event),
        new("Event Mode", row => row.Code.Mode),
        new("Intensity"),
        new("Quad Code", row => row.Code.Quad),
        new("Contexts"),
        .. Party("Actor", row => row.Actor),
        .. Party("Recipient", row => row.Recipient),
        new("Placename", row => row.Of.Place?.Name),
        new("City", row => At(row, PlacePrecision.Settlement)),
        new("District", row => At(row, PlacePrecision.Admin2)),
        new("Province", row => row.Of.Place?.Admin1),
        new("Country", row => row.Of.Country?.Name),
        new("Latitude", row => row.Of.Place?.Latitude),
        new("Longitude", row => row.Of.Place?.Longitude),
        new("GeoNames ID", row => row.Of.Place?.Geonames),
        new("Raw Placename", row => row.Of.Place?.Quote.Exact),
        new("Feature Type"),
        new("Source", row => SourceOf(row.Of)),
        new("Publication Date", row => row.Of.Main.Published),
        new("Story People"),
        new("Story Organizations"),
        new("Story Locations"),
        new("Language", row => row.Of.Main.Report.Reading.Article.Language),
        new("Version", row => $"ceasewire {row.Of.Main.Report.Reading.Article.Model}"),
    ]);

    public static void Write(TextWriter output, LedgerView view) => _table.Write(
        output,
        Dialect.Tsv,
        view.Occurrences()
            .Select(occurrence => (Of: occurrence, Code: PloverCode.Of(occurrence.Claim)))
            .Where(row => row.Code is not null)
            .Select(row => new Row(row.Of, row.Code!)));

    private static IEnumerable<Column<Row>> Party(string name, Func<Row, Party?> party) =>
    [
        new($"{name} Name", row => party(row) is { } named ? Terms.Of(named) : null),
        new($"{name} Country", row => Country.Of(party(row)?.Country)?.Iso),
        new($"{name} COW", row => Country.Of(party(row)?.Country)?.Cow),
        new($"Primary {name} Sector", row => SectorOf(party(row))),
        new($"{name} Sectors", row => SectorOf(party(row))),
        new($"{name} Title"),
        new($"{name} Name Raw", row => party(row)?.Quote?.Exact),
        new($"Wikipedia {name} ID"),
    ];

    private static string? SectorOf(Party? party) =>
        party?.Sector is { } sector ? Terms.CodeOf(sector) : null;

    private static string? At(Row row, PlacePrecision precision) =>
        row.Of.Place is { } place && place.Precision == precision ? place.Name : null;

    /// <summary>POLECAT has no column for text or notes: claims stand with the outlets that carry them.</summary>
    private static string SourceOf(Occurrence occurrence) => Citations.Join(
        occurrence.Accounts.Select(account =>
            $"{Citations.Join(Citations.Outlets(account.Report))} [claim {account.Claim.Id}]".TrimStart()));

    private sealed record Row(Occurrence Of, PloverCode Code)
    {
        public Party? Actor { get; } = Of.Actors.FirstOrDefault();

        public Party? Recipient { get; } = Of.Other;
    }
}
