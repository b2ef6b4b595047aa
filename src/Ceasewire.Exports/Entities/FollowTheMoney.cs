using System.Text.Json.Nodes;
using Ceasewire.Exports.Codes;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Entities;

/// <summary>
/// FollowTheMoney entities, one a line: articles, the parties that are known by name, and events that lead to both.
/// </summary>
internal static class FollowTheMoney
{
    public static void Write(TextWriter output, LedgerView view)
    {
        JsonText.WriteLines(output, Reports(view).Select(Article));
        HashSet<string> written = [];
        foreach (var occurrence in view.Occurrences())
        {
            JsonText.WriteLines(
                output,
                Known(occurrence).Where(party => written.Add(IdOf(party)))
                    .Select(LegalEntity)
                    .Append(Event(occurrence)));
        }
    }

    private static IEnumerable<Report> Reports(LedgerView view) => view.Accounts
        .Concat(view.Incidents.SelectMany(incident => incident.Accounts))
        .Select(account => account.Report)
        .DistinctBy(report => report.Id)
        .OrderBy(report => report.Id, StringComparer.Ordinal);

    private static JsonObject Article(Report report) => Entity(
        IdOf(report),
        "Article",
        ("title", JsonText.Values(Citations.Titles(report))),
        ("fileName", Values(report.Name)),
        ("language", Values(report.Reading.Article.Language == "en" ? "eng" : null)),
        ("publishedAt", Values(report.Reading.Article.Published.Edtf)),
        ("publisher", JsonText.Values(Citations.Outlets(report))),
        ("sourceUrl", JsonText.Values(Citations.Urls(report))));

    private static JsonObject LegalEntity(Party party) => Entity(
        IdOf(party),
        "LegalEntity",
        ("name", Values(Terms.Of(party))),
        ("country", Values(CountryOf(party.Country))));

    private static JsonObject Event(Occurrence occurrence) => Entity(
        $"ceasewire-event-{occurrence.Id}",
        "Event",
        ("name", Values(NameOf(occurrence))),
        ("startDate", Values(occurrence.FirstDay)),
        ("endDate", Values(occurrence.LastDay)),
        ("location", Values(occurrence.Place?.Name)),
        ("country", Values(CountryOf(occurrence.Place?.Country))),
        ("involved", JsonText.Values(Known(occurrence).Select(IdOf))),
        ("summary", Values(Citations.Notes(occurrence))),
        ("recordId", JsonText.Values(occurrence.Accounts.Select(account => account.Claim.Id))),
        ("publisher", JsonText.Values(occurrence.Reports.SelectMany(Citations.Outlets))),
        ("sourceUrl", JsonText.Values(occurrence.Reports.SelectMany(Citations.Urls))),
        ("proof", JsonText.Values(occurrence.Reports.Select(IdOf))));

    private static JsonObject Entity(
        string id, string schema, params ReadOnlySpan<(string Name, JsonNode? Value)> properties) => new()
        {
            ["id"] = id,
            ["schema"] = schema,
            ["properties"] = JsonText.Known(properties),
        };

    /// <summary>Parties with an id of their own; "several gunmen" are nobody to be followed.</summary>
    private static IEnumerable<Party> Known(Occurrence occurrence) =>
        occurrence.Actors.Concat(occurrence.Recipients).Where(party => party.Id is not null).DistinctBy(IdOf);

    private static string IdOf(Party party) => $"ceasewire-party-{party.Id}";

    private static string IdOf(Report report) =>
        $"ceasewire-article-{report.Id[(report.Id.IndexOf(':', StringComparison.Ordinal) + 1)..]}";

    private static string NameOf(Occurrence occurrence) => string.Join(", ", new[]
    {
        Terms.Of(occurrence.Claim.Type),
        occurrence.Place?.Name,
        occurrence.FirstDay,
    }.OfType<string>());

    /// <summary>ISO 3166-1 alpha-2 in small letters.</summary>
    private static string? CountryOf(string? iso) =>
        Country.Of(iso)?.Alpha2 is { Length: 2 } code ? code.ToLowerInvariant() : null;

    private static JsonArray Values(string? value) => JsonText.Values([value]);
}
