using Ceasewire.Ledger;
using Ceasewire.Store.Relational.Derived;
using Dapper;

namespace Ceasewire.Store.Relational;

/// <summary>
/// A selection as SQL. Claims are found by name and day where a name is asked for, else by day: each in the order of an
/// index, so that a page costs what it shows and not what the ledger holds.
/// </summary>
internal sealed class SelectionQuery
{
    private readonly Database _database;
    private readonly Selection _selection;

    public SelectionQuery(Database database, Selection selection)
    {
        (_database, _selection) = (database, selection);
        Parameters = new();
        Parameters.Add("place", selection.Place is { } place ? NameTable.Normal(place) : null);
        Parameters.Add("party", selection.Party is { } party ? NameTable.Normal(party) : null);
        Parameters.Add("from", selection.From is { } from ? IsoDay.Of(from) : null);
        Parameters.Add("to", selection.To is { } to ? IsoDay.Of(to) : null);
        Parameters.Add("types", Database.List(selection.Types.Select(type => Terms.Of(type))));
    }

    public DynamicParameters Parameters { get; }

    private bool IsNamed => _selection.Place is not null || _selection.Party is not null;

    private bool HasBothNames => _selection.Place is not null && _selection.Party is not null;

    /// <summary>Where claims stand: article and position.</summary>
    public string Claims =>
        IsNamed
            ? $"""
                SELECT article, position FROM {Named} {(
                    _selection.Types.IsEmpty ? "" : "JOIN claim USING (article, position)")}
                WHERE {NamedConditions} {Types}
                """
            : $"""
                SELECT article, position FROM claim JOIN reading USING (article)
                WHERE {Within("substr(coalesce(claim.start, reading.published, ''), 1, 10)")} {Types}
                """;

    /// <summary>
    /// Incidents that were asked for, once or more often: key, id and day, the latest day first; without a day last.
    /// </summary>
    public string Incidents(int limit)
    {
        Parameters.Add("limit", limit);
        return IsNamed
            ? $"""
                SELECT incident.key, incident.id, named.day
                FROM {Named} JOIN incident_claim USING (article, position)
                    JOIN incident ON incident.key = incident_claim.incident
                WHERE {NamedConditions} ORDER BY named.day DESC
                """
            : $"""
                SELECT key, id, first FROM incident WHERE {Within("first", "last")}
                ORDER BY first DESC NULLS LAST, id LIMIT @limit
                """;
    }

    private string Types => _selection.Types.IsEmpty ? "" : $"AND {_database.IsOneOfWords("claim.type", "@types")}";

    private static string Named => "claim_name named";

    private string NamedConditions
    {
        get
        {
            var role = _selection.Place is not null ? NameRole.Place : NameRole.Party;
            string other = !HasBothNames ? "" : $"""
                AND EXISTS (SELECT 1 FROM claim_name WHERE {Is(NameRole.Party)}
                    AND day = named.day AND article = named.article AND position = named.position)
                """;
            return $"named.{Is(role)} AND {Within("named.day")} {other}";
        }
    }

    private static string Is(NameRole role) =>
        $"name = (SELECT key FROM name WHERE text = {(role == NameRole.Place ? "@place" : "@party")}) AND role = {(int)role}";

    private string Within(string day) => Within(day, day);

    private string Within(string first, string last) =>
        (_selection.From is null ? "true" : $"{last} >= @from")
        + (_selection.To is null ? "" : $" AND {first} BETWEEN '0' AND @to");
}
