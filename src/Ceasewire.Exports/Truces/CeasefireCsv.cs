using System.Collections.Immutable;
using Ceasewire.Exports.Tables;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Truces;

/// <summary>
/// Rows as in ETH/PRIO's Civil Conflict Ceasefire dataset: one for each party that is said to have declared or agreed a
/// ceasefire. Accounts of one country and day tell of one ceasefire.
/// </summary>
internal static class CeasefireCsv
{
    private const int LinkIds = 35;

    private static readonly Table<Row> _table = new(
    [
        new("cc", row => row.Of.Country?.Gw),
        new("location", row => row.Of.Country?.Name),
        new("region"),
        new("cf_id", row => row.Number),
        new("uniq_id", row => row.Of.Accounts.Min(account => account.Claim.Id)),
        .. Empty("id", "ucdp_actor_id"),
        new("actor_name", row => row.Actor is { } actor ? Terms.Of(actor) : null),
        .. Empty("ucdp_acd_id", "ucdp_dyad", "pax_id"),
        .. Day("cf_dec", row => row.IsEffect ? null : row.Of.First),
        .. Day("cf_effect", row => row.IsEffect ? row.Of.First : null),
        .. Empty(
            "side", "partial", "written", "fixed", "fixed_time", "p_humanitarian", "p_peaceprocess", "p_holiday",
            "p_election", "p_other", "p_other_comment", "p_unclear", "ceasefire_class", "timing", "mediator_nego",
            "mediator_send", "implement", "enforcement", "ddr", "nsa_frac"),
        new("link", row => Citations.Join(row.Of.Reports.SelectMany(Citations.Urls))),
        .. Enumerable.Range(1, LinkIds).Select(i => new Column<Row>($"link_id{i}")),
        .. Empty(
            "cf_pp", "splinter", "truce", "ended", "end_yr", "end_month", "end_day", "evidence_onset", "evidence_end"),
        new("comment", row => Citations.Notes(row.Of)),
        .. Empty("factivia_source", "factivia_page", "recentadditions", "coder"),
    ]);

    public static void Write(TextWriter output, LedgerView view) => _table.Write(output, Dialect.Csv, Rows(view));

    private static IEnumerable<Row> Rows(LedgerView view)
    {
        Dictionary<string, int> numbers = [];
        foreach (var group in view.Occurrences().Where(IsCeasefire).GroupBy(KeyOf))
        {
            var ceasefire = Together([.. group]);
            string country = ceasefire.Place?.Country ?? "";
            int number = numbers[country] = numbers.GetValueOrDefault(country) + 1;

            // "The truce came into force": nobody is named, and the day is that of its effect.
            bool isEffect = ceasefire.Actors.IsEmpty;
            foreach (var actor in ceasefire.Actors.Cast<Party?>().DefaultIfEmpty())
            {
                yield return new Row(ceasefire, number, actor, isEffect);
            }
        }
    }

    private static bool IsCeasefire(Occurrence occurrence) =>
        occurrence.Claim is { About: Matter.Ceasefire, Type: ClaimType.Agree or ClaimType.Concede };

    private static (string? Country, DateOnly? Day, string? Undated) KeyOf(Occurrence occurrence) => (
        occurrence.Place?.Country, occurrence.First, occurrence.First is null ? occurrence.Id : null);

    private static Occurrence Together(ImmutableArray<Occurrence> group) => group[0] with
    {
        Accounts = [.. group.SelectMany(one => one.Accounts)],
        Sources = group.SelectMany(one => one.Accounts).Select(account => account.Origin).Distinct().Count(),
    };

    private static IEnumerable<Column<Row>> Empty(params string[] names) =>
        names.Select(name => new Column<Row>(name));

    private static IEnumerable<Column<Row>> Day(string name, Func<Row, DateOnly?> day) =>
    [
        new($"{name}_yr", row => day(row)?.Year),
        new($"{name}_month", row => day(row)?.Month),
        new($"{name}_day", row => row.Of.Days?.IsOneDay == true ? day(row)?.Day : null),
    ];

    private sealed record Row(Occurrence Of, int Number, Party? Actor, bool IsEffect);
}
