using Ceasewire.Records;

namespace Ceasewire.Ledger.Disputes;

/// <summary>
/// Copies of one text that give different figures for one act of one teller: somebody changed the number on the way.
/// </summary>
internal static class CopyDisputes
{
    /// <summary>Those of the texts that added accounts print.</summary>
    public static IEnumerable<Dispute> Near(IEnumerable<Account> added, IEnumerable<Account> accounts)
    {
        var families = added.Select(account => account.Family).ToHashSet(StringComparer.Ordinal);
        return Find([.. accounts.Where(account => families.Contains(account.Family))]);
    }

    public static IEnumerable<Dispute> Find(IReadOnlyList<Account> accounts)
    {
        var reported = accounts.Where(account => !account.Claim.Figures.IsEmpty)
            .Select(account => (account.Family, account.Report.Id))
            .Distinct()
            .CountBy(report => report.Family, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var counted = accounts
            .Where(account => reported.GetValueOrDefault(account.Family) > 1)
            .SelectMany(account =>
                account.Claim.Figures.Select(figure => (account, figure, text: Terms.Of(figure))));
        foreach (var act in counted.GroupBy(x =>
                (x.account.Family, x.account.Origin, x.account.Claim.Type, x.account.Claim.Trigger.Exact, x.figure.What)))
        {
            int reports = act.Select(x => x.account.Report.Id).Distinct(StringComparer.Ordinal).Count();
            var versions = act.GroupBy(x => x.text)
                .Where(version =>
                    version.Select(x => x.account.Report.Id).Distinct(StringComparer.Ordinal).Count() < reports)
                .ToArray();
            if (versions
                    .SelectMany(version => version.Select(x => x.account.Report.Id))
                    .Distinct(StringComparer.Ordinal)
                    .Count() > 1)
            {
                yield return new(
                    DisputeKind.Copy,
                    Terms.Of<FigureKind>(act.Key.What),
                    [
                        .. versions.Select(version => new Version(
                            version.Key,
                            [.. version.Select(x => x.account).Distinct()])),
                    ]);
            }
        }
    }
}
