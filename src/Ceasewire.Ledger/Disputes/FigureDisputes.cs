using Ceasewire.Records;

namespace Ceasewire.Ledger.Disputes;

/// <summary>"30 killed" and "at least 45 killed" of one day, place and kind, by different origins.</summary>
internal static class FigureDisputes
{
    public static IEnumerable<Dispute> Find(IReadOnlyList<Account> accounts)
    {
        var counted = accounts.Where(account => account.Day is not null && account.PlaceKey is not null)
            .SelectMany(account => account.Claim.Figures.Select(figure => (account, figure)))
            .Where(x => x.figure.What is not (FigureKind.Other or FigureKind.Duration or FigureKind.Share))
            .GroupBy(x => (x.figure.What, x.account.Origin, x.account.Report.Id, x.account.Day, x.account.PlaceKey))
            .Select(Total);
        foreach (var group in counted.GroupBy(x => (x.figure.What, x.account.Day, x.account.PlaceKey)))
        {
            var members = group.ToArray();
            var excluded = members.Where(x => members.Any(y => Exclude(x, y))).ToArray();
            if (excluded.Length > 0)
            {
                yield return new(
                    DisputeKind.Figures,
                    $"{Terms.Of<FigureKind>(group.Key.What)}, {excluded[0].account.Claim.Place!.Name}, {group.Key.Day}",
                    [
                        .. excluded
                            .GroupBy(x => Terms.Of(x.figure))
                            .OrderBy(version => version.First().figure.Low ?? version.First().figure.High)
                            .Select(version => new Version(
                                version.Key,
                                [.. version.Select(x => x.account).Distinct()])),
                    ]);
            }
        }
    }

    /// <summary>
    /// "31 people, two medics among them": of the figures that one teller gives in one report the largest is the total,
    /// the rest its parts.
    /// </summary>
    private static (Account account, Figure figure) Total(IEnumerable<(Account Account, Figure Figure)> figures) =>
        figures.MaxBy(x => x.Figure.Low ?? x.Figure.High ?? 0);

    private static bool Exclude((Account Account, Figure Figure) one, (Account Account, Figure Figure) other) =>
        one.Account.Origin != other.Account.Origin
        && Incidents.ShareSide(one.Account.Claim.Actors, other.Account.Claim.Actors)
        && Incidents.MayBeSameVictims(one.Account.Claim.Recipients, other.Account.Claim.Recipients)
        && (IsBelow(one.Figure, other.Figure) || IsBelow(other.Figure, one.Figure));

    private static bool IsBelow(Figure one, Figure other) => one.High < other.Low;
}
