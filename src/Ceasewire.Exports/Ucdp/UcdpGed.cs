using System.Globalization;
using Ceasewire.Exports.Tables;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Exports.Ucdp;

/// <summary>
/// The 49 columns of UCDP's georeferenced events: attacks in which somebody is said to have been killed.
/// </summary>
internal static class UcdpGed
{
    private static readonly Table<Row> _table = new(
        new("id", row => row.Of.Number),
        new("relid", row => row.Of.Id),
        new("year", row => row.Of.First?.Year),
        new("active_year"),
        new("code_status"),
        new("type_of_violence", row => row.Sides.Type),
        new("conflict_dset_id"),
        new("conflict_new_id"),
        new("conflict_name"),
        new("dyad_dset_id"),
        new("dyad_new_id"),
        new("dyad_name"),
        new("side_a_dset_id"),
        new("side_a_new_id"),
        new("side_a", row => row.Sides.NameA),
        new("side_b_dset_id"),
        new("side_b_new_id"),
        new("side_b", row => row.Sides.NameB),
        new("number_of_sources", row => row.Of.Sources),
        new("source_article", row => Citations.Notes(row.Of)),
        new("source_office", row => Citations.Join(row.Of.Reports.SelectMany(Citations.Outlets))),
        new("source_date", row => Citations.Published(row.Of)),
        new("source_headline", row => Citations.Join(row.Of.Reports.SelectMany(Citations.Titles))),
        new("source_original", row => Citations.Tellers(row.Of)),
        new("where_prec", row => PrecisionCodes.UcdpPlace(row.Of.Place)),
        new("where_coordinates", row => row.Of.Place is { Latitude: not null } place ? place.Name : null),
        new("where_description", row => row.Of.Place?.Quote.Exact),
        new("adm_1", row => row.Of.Place?.Admin1),
        new("adm_2", row => row.Of.Place is { Precision: PlacePrecision.Admin2 } place ? place.Name : null),
        new("latitude", row => Cell.Degrees(row.Of.Place?.Latitude)),
        new("longitude", row => Cell.Degrees(row.Of.Place?.Longitude)),
        new("geom_wkt", row => Point(row.Of.Place)),
        new("priogrid_gid", row => PrioGrid(row.Of.Place)),
        new("country", row => row.Of.Country?.Name),
        new("country_id", row => row.Of.Country?.Gw),
        new("region"),
        new("event_clarity"),
        new("date_prec", row => DatePrecision(row.Of)),
        new("date_start", row => row.Of.First),
        new("date_end", row => row.Of.Last),
        new("deaths_a"),
        new("deaths_b"),
        new("deaths_civilians", row => UcdpSides.AreCivilians(row.Of.Recipients) ? Agreed(row.Dead) : null),
        new("deaths_unknown"),
        new("best", row => Agreed(row.Dead)),
        new("high", row => row.Dead?.High),
        new("low", row => row.Dead?.Low),
        new("gwnoa", row => row.Sides.GwA),
        new("gwnob", row => row.Sides.GwB));

    public static void Write(TextWriter output, LedgerView view) => _table.Write(
        output,
        Dialect.Csv,
        view.Occurrences().Where(IsLethal).Select(occurrence => new Row(occurrence)));

    /// <summary>An attack with at least one dead, or one whose very act is to kill.</summary>
    private static bool IsLethal(Occurrence occurrence) =>
        occurrence.Claim.Type == ClaimType.Assault
        && (occurrence.Claim.Cameo is "1823" or "186"
            || occurrence.TollOf(FigureKind.Killed) is { } dead && (dead.Low ?? dead.High) >= 1);

    /// <summary>The number on which all sources agree.</summary>
    private static double? Agreed(Toll? toll) =>
        toll?.Low is { } low && toll.High is { } high && low.Equals(high) ? low : null;

    /// <summary>1 the day, 2 two to six days, 3 the week, 4 longer.</summary>
    private static int? DatePrecision(Occurrence occurrence) => occurrence.Days is not { } days ? null
        : (days.Last - days.First) switch
        {
            0 => 1,
            < 6 => 2,
            6 => 3,
            _ => 4,
        };

    private static string? Point(ClaimPlace? place) =>
        place is { Latitude: { } latitude, Longitude: { } longitude }
            ? string.Create(CultureInfo.InvariantCulture, $"POINT ({longitude:0.######} {latitude:0.######})")
            : null;

    /// <summary>PRIO-GRID's cell: half a degree wide, numbered from 1 at 180° W 90° S, 720 to a row.</summary>
    private static int? PrioGrid(ClaimPlace? place) =>
        place is { Latitude: { } latitude, Longitude: { } longitude }
            ? Math.Min(359, (int)Math.Floor((latitude + 90) * 2)) * 720
                + Math.Min(719, (int)Math.Floor((longitude + 180) * 2)) + 1
            : null;

    private sealed record Row(Occurrence Of)
    {
        public UcdpSides Sides { get; } = UcdpSides.Of(Of);

        public Toll? Dead { get; } = Of.TollOf(FigureKind.Killed);
    }
}
