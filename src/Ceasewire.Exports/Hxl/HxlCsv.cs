using Ceasewire.Exports.Codes;
using Ceasewire.Exports.Tables;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Hxl;

/// <summary>A table in the Humanitarian Exchange Language 1.1: a row of tags stands below the header.</summary>
internal static class HxlCsv
{
    private static readonly (string Name, string Tag, Func<Occurrence, Cell>? Value)[] _columns =
    [
        ("Incident", "#meta+id", row => row.Id),
        ("Type", "#event+type", row => Terms.Of(row.Claim.Type)),
        ("CAMEO code", "#event+code", row => Cameo.Event(row.Claim.Cameo)),
        ("Day", "#date+occurred", row => row.Days?.IsOneDay == true ? row.First : null),
        ("First day", "#date+start", row => row.First),
        ("Last day", "#date+end", row => row.Last),
        ("First reported", "#date+reported", row => row.Accounts.Min(account => account.Published)),
        ("Actor", "#group+name+first", row => row.Actors.FirstOrDefault() is { } actor ? Terms.Of(actor) : null),
        ("Recipient", "#group+name+second",
            row => row.Recipients.FirstOrDefault() is { } recipient ? Terms.Of(recipient) : null),
        ("Country code", "#country+code", row => row.Country?.Iso),
        ("Country", "#country+name", row => row.Country?.Name),
        ("First division", "#adm1+name", row => row.Place?.Admin1),
        ("Second division", "#adm2+name",
            row => row.Place is { Precision: PlacePrecision.Admin2 } place ? place.Name : null),
        ("Place", "#loc+name", row => row.Place?.Name),
        ("Latitude", "#geo+lat", row => row.Place?.Latitude),
        ("Longitude", "#geo+lon", row => row.Place?.Longitude),
        ("Killed, at least", "#affected+killed", row => row.TollOf(FigureKind.Killed)?.Low),
        ("Injured, at least", "#affected+injured", row => row.TollOf(FigureKind.Injured)?.Low),
        ("Abducted, at least", "#affected+abducted", row => row.TollOf(FigureKind.Abducted)?.Low),
        ("Displaced, at least", "#affected+displaced", row => row.TollOf(FigureKind.Displaced)?.Low),
        ("Internally displaced", "#affected+idps", null),
        ("Access", "#access+type", null),
        ("Operations", "#operations+type", null),
        ("Severity", "#severity", null),
        ("Status", "#status", row => Terms.Of(row.Claim.Status)),
        ("Sources", "#meta+source", row => Citations.Join(row.Reports.SelectMany(Citations.Outlets))),
        ("Address", "#meta+url", row => Citations.Join(row.Reports.SelectMany(Citations.Urls))),
        ("Description", "#description", row => Citations.Notes(row)),
    ];

    private static readonly Table<Occurrence> _table = new(
        [.. _columns.Select(column => new Column<Occurrence>(column.Name, column.Value))]);

    public static void Write(TextWriter output, LedgerView view)
    {
        _table.WriteHeader(output, Dialect.Csv);
        Dialect.Csv.WriteRow(output, _columns.Select(column => column.Tag));
        _table.WriteRows(output, Dialect.Csv, view.Occurrences());
    }
}
