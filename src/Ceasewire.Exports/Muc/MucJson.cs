using System.Text.Json.Nodes;
using Ceasewire.Ledger;

namespace Ceasewire.Exports.Muc;

/// <summary>Templates of the Fourth Message Understanding Conference, one report a line, in GTT's JSON.</summary>
internal static class MucJson
{
    public static void Write(TextWriter output, LedgerView view) => JsonText.WriteLines(
        output,
        view.Accounts
            .GroupBy(account => account.Report.Id)
            .Select(accounts => Record(accounts.First().Report, accounts)));

    private static JsonObject Record(Report report, IEnumerable<Account> accounts) => new()
    {
        ["docid"] = report.Name,
        ["templates"] = new JsonArray([.. MucIncidents.Of(report, accounts).Select(Template)]),
    };

    private static JsonObject Template(MucTemplate template) => new()
    {
        ["incident_type"] = template.Kind,
        ["PerpInd"] = Fillers(template.Individuals),
        ["PerpOrg"] = Fillers(template.Organisations),
        ["Target"] = Fillers(template.Targets),
        ["Victim"] = Fillers(template.Victims),
        ["Weapon"] = Fillers(template.Weapons),
        ["claims"] = JsonText.Values(template.Claims.Select(claim => claim.Id)),
    };

    /// <summary>A list of entities; each is a list of mentions, of which we give one: its words and its offset.</summary>
    private static JsonArray Fillers(IEnumerable<MucMention> mentions) =>
        [.. mentions.Select(mention => (JsonNode)new JsonArray(new JsonArray(mention.Text, mention.Start)))];
}
