using System.Collections.Immutable;
using Ceasewire.Exports.Codes;
using Ceasewire.Exports.Tables;
using Ceasewire.Records;

namespace Ceasewire.Exports.Acled;

/// <summary>The 31 columns of ACLED's data export.</summary>
internal static class AcledCsv
{
    private static readonly Table<Row> _table = new(
        new("event_id_cnty", row => row.Country?.Iso + row.Of.Number),
        new("event_date", row => row.Of.First),
        new("year", row => row.Of.First?.Year),
        new("time_precision", row => Precision(row.Of)),
        new("disorder_type", row => row.Event.DisorderType),
        new("event_type", row => row.Event.Type),
        new("sub_event_type", row => row.Event.SubType),
        new("actor1", row => AcledActors.First(row.Sides.One)),
        new("assoc_actor_1", row => AcledActors.Associated(row.Sides.One)),
        new("inter1", row => AcledActors.InterOf(row.Sides.One, row.Of)),
        new("actor2", row => AcledActors.First(row.Sides.Other)),
        new("assoc_actor_2", row => AcledActors.Associated(row.Sides.Other)),
        new("inter2", row => AcledActors.InterOf(row.Sides.Other, row.Of)),
        new("interaction", row => AcledActors.Interaction(row.Sides.One, row.Sides.Other, row.Of)),
        new("civilian_targeting", row => IsCivilianTargeting(row) ? "Civilian targeting" : null),
        new("iso", row => row.Country?.Numeric),
        new("region"),
        new("country", row => row.Country?.Name),
        new("admin1", row => row.Of.Place?.Admin1),
        new("admin2", row => row.Of.Place is { Precision: PlacePrecision.Admin2 } place ? place.Name : null),
        new("admin3"),
        new("location", row => row.Of.Place?.Name),
        new("latitude", row => Cell.Degrees(row.Of.Place?.Latitude)),
        new("longitude", row => Cell.Degrees(row.Of.Place?.Longitude)),
        new("geo_precision", row => PrecisionCodes.AcledPlace(row.Of.Place)),
        new("source", row => Citations.Join(row.Of.Reports.SelectMany(Citations.Outlets))),
        new("source_scale"),
        new("notes", row => Citations.Notes(row.Of)),
        new("fatalities", row => AcledFatalities.Of(row.Of)),
        new("tags"),
        new("timestamp"));

    public static void Write(TextWriter output, LedgerView view) => _table.Write(
        output,
        Dialect.Csv,
        view.Occurrences()
            .Select(occurrence => (Of: occurrence, Event: AcledEvent.Of(occurrence)))
            .Where(row => row.Event is not null)
            .Select(row => new Row(row.Of, row.Event!)));

    /// <summary>1 the day, 2 a week, 3 longer.</summary>
    private static int? Precision(Occurrence occurrence) => occurrence.Days is not { } days ? null
        : days.IsOneDay ? 1
        : days.Last - days.First < 7 ? 2
        : 3;

    /// <summary>Violence whose only named victims are civilians.</summary>
    private static bool IsCivilianTargeting(Row row) =>
        row.Event.DisorderType == "Political violence" && !row.Of.Recipients.IsEmpty
        && row.Of.Recipients.All(victim => AcledActors.InterOf([victim], row.Of) == AcledActors.Civilians);

    private sealed record Row(Occurrence Of, AcledEvent Event)
    {
        public Country? Country => Of.Country;

        public (ImmutableArray<Party> One, ImmutableArray<Party> Other) Sides { get; } = AcledActors.Sides(Of);
    }
}
