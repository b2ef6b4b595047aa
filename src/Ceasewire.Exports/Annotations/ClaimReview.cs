using System.Text.Json.Nodes;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;

namespace Ceasewire.Exports.Annotations;

/// <summary>
/// schema.org's ClaimReview: what was claimed, by whom and where. A ledger does not judge what is true, so no rating is
/// given: what stands in its place says how many independent sources there are and whether they disagree.
/// </summary>
internal static class ClaimReview
{
    public static void Write(TextWriter output, LedgerView view) => JsonText.WriteList(
        output,
        """{"@context":"https://schema.org","@graph":[""",
        view.Accounts.Select(account => Review(account, view.IncidentOf(account.Claim))),
        "]}");

    private static JsonObject Review(Account account, Incident? incident) => JsonText.Known(
        ("@type", "ClaimReview"),
        ("@id", $"urn:ceasewire:review:{account.Claim.Id}"),
        ("claimReviewed", account.Claim.Quote.Exact),
        ("author", Organization("Ceasewire")),
        ("itemReviewed", Claim(account)),
        ("reviewRating", new JsonObject
        {
            ["@type"] = "Rating",
            ["alternateName"] = $"Not rated: told as {Terms.Of(account.Claim.Status)}",
            ["ratingExplanation"] = Explanation(incident),
        }));

    private static JsonObject Claim(Account account) => JsonText.Known(
        ("@type", "Claim"),
        ("@id", $"urn:ceasewire:claim:{account.Claim.Id}"),
        ("text", account.Claim.Quote.Exact),
        ("author", Teller(account)),
        ("datePublished", account.Published),
        ("appearance", new JsonArray([.. account.Report.Printings.Select(Appearance)])));

    /// <summary>
    /// The innermost teller; the outlet where the report tells in its own voice; nobody where it hides who speaks.
    /// </summary>
    private static JsonObject? Teller(Account account) => account.Claim.Attribution switch
    {
        [] => JsonText.Values(Citations.Outlets(account.Report)).FirstOrDefault() is { } outlet
            ? Organization(outlet.GetValue<string>())
            : null,
        [.., { By: { } by, Orphan: false }] when Terms.Of(by).Length > 0 => Organization(Terms.Of(by)),
        _ => null,
    };

    private static JsonObject Appearance(Printing printing) => JsonText.Known(
        ("@type", "NewsArticle"),
        ("name", printing.Name),
        ("headline", printing.Title),
        ("url", printing.Url),
        ("datePublished", printing.Published),
        ("publisher", printing.Outlet is { } outlet ? Organization(outlet) : null));

    private static JsonObject Organization(string name) => new() { ["@type"] = "Organization", ["name"] = name };

    private static string Explanation(Incident? incident) => incident is null
        ? "No other report of the ledger is known to tell of it."
        : $"Independent sources that say it happened: {incident.Sources}."
            + Citations.Disputed(incident.Disputes);
}
