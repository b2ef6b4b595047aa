using System.Globalization;
using Ceasewire.Ledger;
using Ceasewire.Store.Sqlite.Derived;
using Dapper;

namespace Ceasewire.Store.Sqlite;

/// <summary>A selection as SQL over claims or incidents. What narrows most is asked first, by its index.</summary>
internal static class SelectionQuery
{
    /// <summary>Claims, by day: article, position.</summary>
    public static (string Sql, DynamicParameters Parameters) Claims(Selection selection)
    {
        var parameters = Parameters(selection);
        string from = Named(selection) is { } named
            ? $"claim_name named JOIN claim USING (article, position) WHERE named.name = {Key(named)} AND named.role = {(int)named} {Days(selection, "named.day")}"
            : $"claim JOIN reading USING (article) WHERE true {Days(selection, "substr(coalesce(claim.start, reading.published), 1, 10)")}";
        string party = selection is { Place: not null, Party: not null }
            ? $"AND EXISTS (SELECT 1 FROM claim_name WHERE name = {Key(NameRole.Party)} AND role = 1 AND day = named.day AND article = claim.article AND position = claim.position)"
            : "";
        string types = selection.Types.IsEmpty ? "" : "AND claim.type IN @types";
        return ($"SELECT claim.article, claim.position FROM {from} {party} {types}", parameters);
    }

    /// <summary>Keys of incidents, the latest first; those without a day are only in a selection without days.</summary>
    public static (string Sql, DynamicParameters Parameters) Incidents(Selection selection, int limit)
    {
        var parameters = Parameters(selection);
        parameters.Add("limit", limit);
        string day = "coalesce(incident.first, '')";
        string from = Named(selection) is { } named
            ? $"incident_name named JOIN incident ON incident.key = named.incident WHERE named.name = {Key(named)} AND named.role = {(int)named} {Days(selection, "named.first")}"
            : $"incident WHERE true {Days(selection, day)}";
        string party = selection is { Place: not null, Party: not null }
            ? $"AND EXISTS (SELECT 1 FROM incident_name WHERE name = {Key(NameRole.Party)} AND role = 1 AND first = named.first AND incident = incident.key)"
            : "";
        string order = Named(selection) is null ? "incident.first DESC, incident.id" : "named.first DESC, incident.id";
        return ($"SELECT incident.key FROM {from} {party} ORDER BY {order} LIMIT @limit", parameters);
    }

    private static NameRole? Named(Selection selection) =>
        selection.Place is not null ? NameRole.Place
        : selection.Party is not null ? NameRole.Party
        : null;

    private static string Key(NameRole role) =>
        $"(SELECT key FROM name WHERE text = {(role == NameRole.Place ? "@place" : "@party")})";

    private static string Days(Selection selection, string day) =>
        (selection.From is null ? "" : $"AND {day} >= @from ")
        + (selection.To is null ? "" : $"AND {day} BETWEEN '0' AND @to");

    private static DynamicParameters Parameters(Selection selection)
    {
        var parameters = new DynamicParameters();
        parameters.Add("place", selection.Place is { } place ? NameTable.Normal(place) : null);
        parameters.Add("party", selection.Party is { } party ? NameTable.Normal(party) : null);
        parameters.Add("from", Iso(selection.From));
        parameters.Add("to", Iso(selection.To));
        parameters.Add("types", selection.Types.Select(Terms.Of).ToArray());
        return parameters;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
