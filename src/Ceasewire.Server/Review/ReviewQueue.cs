using System.Collections.Immutable;

namespace Ceasewire.Server.Review;

/// <summary>
/// Claims in the order in which they matter: the disputed, then those that are unsure or tell of many hurt.
/// </summary>
public static class ReviewQueue
{
    // A toll of a thousand weighs as much as a confidence of nothing.
    private const double TollOfFullWeight = 1000;

    public static ImmutableArray<Account> Of(LedgerView view)
    {
        var disputed = view.Disputes.SelectMany(dispute => dispute.Versions)
            .SelectMany(version => version.Accounts)
            .Select(account => account.Claim.Id)
            .ToHashSet();
        return
        [
            .. view.Accounts
                .OrderByDescending(account => disputed.Contains(account.Claim.Id))
                .ThenByDescending(account => Weight(account.Claim))
                .ThenBy(account => account.Report.Id, StringComparer.Ordinal)
                .ThenBy(account => account.Claim.Trigger.Start),
        ];
    }

    private static double Weight(Records.Claim claim)
    {
        double toll = claim.Figures
            .Where(figure => figure.What is not (FigureKind.Share or FigureKind.Duration or FigureKind.Other))
            .Select(figure => figure.Low ?? figure.High ?? figure.Best ?? 0)
            .DefaultIfEmpty()
            .Max();
        return 1 - claim.Confidence + (Math.Log(1 + Math.Max(0, toll)) / Math.Log(1 + TollOfFullWeight));
    }
}
