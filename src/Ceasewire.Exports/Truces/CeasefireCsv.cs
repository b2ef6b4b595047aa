using System.Collections.Immutable;
using Ceasewire.Exports.Codes;
using Ceasewire.Exports.Tables;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Truces;
using Ceasewire.Records;

namespace Ceasewire.Exports.Truces;

/// <summary>
/// Rows as in ETH/PRIO's Civil Conflict Ceasefire dataset: one for each party that is said to have declared or agreed a
/// ceasefire. A truce that is only called for, planned or refused is none.
/// </summary>
internal static class CeasefireCsv
{
    private const int LinkIds = 35;

    private static readonly Table<Row> _table = new(
    [
        new("cc", row => row.Truce.Country?.Gw),
        new("location", row => row.Truce.Country?.Name),
        new("region"),
        new("cf_id", row => row.Number),
        new("uniq_id", row => row.Truce.Id),
        .. Empty("id", "ucdp_actor_id"),
        new("actor_name", row => row.Party is { } party ? Terms.Of(party) : null),
        .. Empty("ucdp_acd_id", "ucdp_dyad", "pax_id"),
        .. Day("cf_dec", row => Ceasefire.Earliest(row.Truce.Agreed)),
        .. Day("cf_effect", row => Ceasefire.Earliest(row.Truce.Begun)),
        .. Empty(
            "side", "partial", "written", "fixed", "fixed_time", "p_humanitarian", "p_peaceprocess", "p_holiday",
            "p_election", "p_other", "p_other_comment", "p_unclear", "ceasefire_class", "timing", "mediator_nego",
            "mediator_send", "implement", "enforcement", "ddr", "nsa_frac"),
        new("link", row => Citations.Join(row.Truce.Accounts.SelectMany(account => Citations.Urls(account.Report)))),
        .. Enumerable.Range(1, LinkIds).Select(i => new Column<Row>($"link_id{i}")),
        .. Empty("cf_pp", "splinter", "truce", "ended"),
        .. Day("end", row => Ceasefire.Earliest(row.Truce.Ended)),
        .. Empty("evidence_onset", "evidence_end"),
        new("comment", row => row.Truce.Comment),
        .. Empty("factivia_source", "factivia_page", "recentadditions", "coder"),
    ]);

    public static void Write(TextWriter output, LedgerView view) => _table.Write(output, Dialect.Csv, Rows(view));

    private static IEnumerable<Row> Rows(LedgerView view)
    {
        Dictionary<string, int> numbers = [];
        foreach (var process in TruceFinder.Find(view.Accounts))
        {
            if (Ceasefire.Of(process) is { } truce)
            {
                string country = truce.Country?.Iso ?? "";
                int number = numbers[country] = numbers.GetValueOrDefault(country) + 1;
                foreach (var party in truce.Parties.Cast<Party?>().DefaultIfEmpty())
                {
                    yield return new Row(truce, number, party);
                }
            }
        }
    }

    private static IEnumerable<Column<Row>> Empty(params string[] names) =>
        names.Select(name => new Column<Row>(name));

    private static IEnumerable<Column<Row>> Day(string name, Func<Row, DateOnly?> day) =>
    [
        new($"{name}_yr", row => day(row)?.Year),
        new($"{name}_month", row => day(row)?.Month),
        new($"{name}_day", row => day(row)?.Day),
    ];

    private sealed record Row(Ceasefire Truce, int Number, Party? Party);
}
