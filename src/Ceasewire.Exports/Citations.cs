using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Disputes;

namespace Ceasewire.Exports;

/// <summary>
/// Where a row comes from, in the words of its notes: so that it leads back to claims, articles and tellers.
/// </summary>
internal static class Citations
{
    /// <summary>Several values in one cell, as ACLED joins them.</summary>
    public static string Join(IEnumerable<string?> values) => string.Join(
        "; ", values.Where(value => !string.IsNullOrWhiteSpace(value)).Distinct(StringComparer.Ordinal));

    public static string ClaimIds(Occurrence occurrence) =>
        Join(occurrence.Accounts.Select(account => account.Claim.Id));

    public static IEnumerable<string?> Outlets(Report report) => report.Printings.Select(printing => printing.Outlet);

    public static IEnumerable<string?> Titles(Report report) => report.Printings.Select(printing => printing.Title);

    public static IEnumerable<string?> Urls(Report report) => report.Printings.Select(printing => printing.Url);

    /// <summary>The innermost teller of each account; the report itself where it tells in its own voice.</summary>
    public static string Tellers(Occurrence occurrence) =>
        Join(occurrence.Accounts.Select(account => Terms.Of(account.Claim.Attribution)));

    /// <summary>"“shelled the town” (the monitor). Reported 2016-12-08. Independent sources: 2. Claims: …".</summary>
    public static string Notes(Occurrence occurrence) =>
        $"“{occurrence.Claim.Quote.Exact}” ({Terms.Of(occurrence.Claim.Attribution)})."
        + $" Reported {Published(occurrence) switch { "" => "on an unknown day", var days => days }}."
        + $" Independent sources: {occurrence.Sources}.{Disputed(occurrence.Disputes)} Claims: {ClaimIds(occurrence)}";

    /// <summary>" Disputed: killed, Aleppo, 2016-12-07."; empty where nobody disagrees.</summary>
    public static string Disputed(ImmutableArray<Dispute> disputes) =>
        disputes.IsEmpty ? "" : $" Disputed: {Join(disputes.Select(dispute => dispute.Subject))}.";

    public static string Published(Occurrence occurrence) =>
        Join(occurrence.Accounts.Select(account => account.Published).Order(StringComparer.Ordinal));
}
