using System.Collections.Immutable;

namespace Ceasewire.Server.Ledgers;

/// <summary>Someone who says things, with what they say: a side, or an outlet in its own voice.</summary>
/// <param name="Claims">By article and place in the text.</param>
public sealed record Source(SourceRow Row, ImmutableArray<Account> Claims)
{
    /// <summary>Outlets, then tellers; of each, those who say most come first.</summary>
    public static ImmutableArray<Source> In(LedgerView view)
    {
        var disputed = view.Disputes
            .SelectMany(dispute => dispute.Versions)
            .SelectMany(version => version.Accounts)
            .Select(account => account.Claim.Id)
            .ToHashSet();
        return [.. Sorted(Outlets(view, disputed)), .. Sorted(Tellers(view, disputed))];
    }

    private static IOrderedEnumerable<Source> Sorted(IEnumerable<Source> sources) =>
        sources.OrderByDescending(source => source.Row.Claims)
            .ThenBy(source => source.Row.Name, StringComparer.Ordinal);

    private static IEnumerable<Source> Outlets(LedgerView view, HashSet<string> disputed) =>
        view.Reports
            .SelectMany(report => report.Printings
                .Select(printing => (report, outlet: printing.Outlet ?? SourceRow.NoOutlet)))
            .GroupBy(printed => printed.outlet)
            .Select(outlet =>
            {
                Report[] reports = [.. outlet.Select(printed => printed.report).Distinct()];
                ImmutableArray<Account> own =
                [
                    .. reports.SelectMany(report => view.AccountsOf(report))
                        .Where(account => account.Claim.Attribution.IsEmpty),
                ];
                int copies = reports.Count(
                    report => view.Families[report.Id] != report.Id || report.Printings.Length > 1);
                return new Source(
                    new("outlet", outlet.Key, "", reports.Length, copies, own.Length, Count(own, disputed)), own);
            });

    private static IEnumerable<Source> Tellers(LedgerView view, HashSet<string> disputed) =>
        view.Accounts
            .Where(account => account.Claim.Attribution is [.., { By: not null, Orphan: false }])
            .GroupBy(account => Side.Of(account.Claim.Attribution[^1].By!).Key)
            .Select(side =>
            {
                var names = side.GroupBy(account => Terms.Of(account.Claim.Attribution[^1]))
                    .OrderByDescending(name => name.Count())
                    .ThenBy(name => name.Key, StringComparer.Ordinal);
                string code = Side.Of(side.First().Claim.Attribution[^1].By!).Code;
                int reports = side.Select(account => account.Report.Id).Distinct().Count();
                return new Source(
                    new("teller", names.First().Key, code, reports, 0, side.Count(), Count(side, disputed)),
                    [.. side]);
            });

    private static int Count(IEnumerable<Account> claims, HashSet<string> disputed) =>
        claims.Count(account => disputed.Contains(account.Claim.Id));
}
