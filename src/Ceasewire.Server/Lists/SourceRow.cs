using System.Collections.Immutable;

namespace Ceasewire.Server.Lists;

/// <summary>Someone who says things: a teller, or an outlet in its own voice.</summary>
/// <param name="Kind">"teller", or "outlet".</param>
/// <param name="Side">Country and sector codes of a teller: "SYR GOV"; empty where unknown.</param>
/// <param name="Copies">Of an outlet: reports that are copies of another outlet's text.</param>
/// <param name="Disputed">How many of the claims are disputed.</param>
public sealed record SourceRow(string Kind, string Name, string Side, int Reports, int Copies, int Claims, int Disputed)
{
    public const string NoOutlet = "outlet not given";

    /// <summary>Outlets, then tellers; of each, those who say most come first.</summary>
    public static ImmutableArray<SourceRow> In(LedgerView view)
    {
        var disputed = view.Disputes
            .SelectMany(dispute => dispute.Versions)
            .SelectMany(version => version.Accounts)
            .Select(account => account.Claim.Id)
            .ToHashSet();
        return [.. Sorted(Outlets(view, disputed)), .. Sorted(Tellers(view, disputed))];
    }

    private static IOrderedEnumerable<SourceRow> Sorted(IEnumerable<SourceRow> rows) =>
        rows.OrderByDescending(row => row.Claims).ThenBy(row => row.Name, StringComparer.Ordinal);

    private static IEnumerable<SourceRow> Outlets(LedgerView view, HashSet<string> disputed) =>
        view.Reports
            .SelectMany(report => report.Printings.Select(printing => (report, outlet: printing.Outlet ?? NoOutlet)))
            .GroupBy(printed => printed.outlet)
            .Select(outlet =>
            {
                Report[] reports = [.. outlet.Select(printed => printed.report).Distinct()];
                Account[] own =
                [
                    .. reports.SelectMany(report => view.AccountsOf(report))
                        .Where(account => account.Claim.Attribution.IsEmpty),
                ];
                return new SourceRow(
                    "outlet",
                    outlet.Key,
                    "",
                    reports.Length,
                    reports.Count(report => view.Families[report.Id] != report.Id || report.Printings.Length > 1),
                    own.Length,
                    own.Count(account => disputed.Contains(account.Claim.Id)));
            });

    private static IEnumerable<SourceRow> Tellers(LedgerView view, HashSet<string> disputed) =>
        view.Accounts
            .Where(account => account.Claim.Attribution is [.., { By: not null, Orphan: false }])
            .GroupBy(account => Ceasewire.Ledger.Side.Of(account.Claim.Attribution[^1].By!).Key)
            .Select(side =>
            {
                var names = side.GroupBy(account => Terms.Of(account.Claim.Attribution[^1]))
                    .OrderByDescending(name => name.Count())
                    .ThenBy(name => name.Key, StringComparer.Ordinal);
                return new SourceRow(
                    "teller",
                    names.First().Key,
                    Ceasewire.Ledger.Side.Of(side.First().Claim.Attribution[^1].By!).Code,
                    side.Select(account => account.Report.Id).Distinct().Count(),
                    0,
                    side.Count(),
                    side.Count(account => disputed.Contains(account.Claim.Id)));
            });
}
