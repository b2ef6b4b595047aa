using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>How many were killed, hurt or driven out in one incident, by each teller over time.</summary>
/// <param name="Low">The least that a source last said; null where none gives a lower bound.</param>
/// <param name="High">The most that a source last said; null where one leaves it open.</param>
/// <param name="Points">By publication, then teller.</param>
public sealed record Toll(FigureKind What, double? Low, double? High, ImmutableArray<TollPoint> Points)
{
    public bool IsContradicted => Points.Any(point => point.Standing == TollStanding.Contradicts);

    /// <returns>One toll a kind of harm that accounts count.</returns>
    public static ImmutableArray<Toll> Of(IEnumerable<Account> accounts) =>
    [
        .. accounts
            .Where(account => account.IsAsserted)
            .SelectMany(account => account.Claim.Figures.Select(figure => (account, figure)))
            .Where(x => Count.Of(x.figure) is not null && x.figure.What != FigureKind.Troops)
            .GroupBy(x => x.figure.What)
            .OrderBy(kind => kind.Key)
            .Select(kind => Of(kind.Key, Totals(kind))),
    ];

    private static Toll Of(FigureKind what, (Account Account, Figure Figure)[] totals)
    {
        var points = ImmutableArray.CreateBuilder<TollPoint>(totals.Length);
        var standings = new TollStandings();
        foreach (var (account, figure) in totals)
        {
            points.Add(new(account, figure, standings.Add(account, figure)));
        }

        var last = points.GroupBy(point => point.Account.Origin).Select(origin => origin.Last().Figure).ToArray();
        return new(
            what,
            last.Min(figure => figure.Low),
            last.Any(figure => figure.High is null) ? null : last.Max(figure => figure.High),
            points.MoveToImmutable());
    }

    /// <summary>
    /// "31 people, two medics among them": of the figures that one teller gives in one report the largest is the total,
    /// the rest its parts.
    /// </summary>
    private static (Account Account, Figure Figure)[] Totals(IEnumerable<(Account Account, Figure Figure)> figures) =>
    [
        .. figures.GroupBy(x => (x.Account.Origin, x.Account.Report.Id, Victims(x.Account)))
            .Select(teller => teller.MaxBy(x => x.Figure.Low ?? x.Figure.High ?? 0))
            .OrderBy(x => x.Account.Published, StringComparer.Ordinal)
            .ThenBy(x => x.Account.Report.Id, StringComparer.Ordinal)
            .ThenBy(x => x.Account.Claim.Trigger.Start),
    ];

    private static string Victims(Account account) =>
        string.Join('|', account.Claim.Recipients.Select(victim => Side.Of(victim).Key));
}

/// <summary>One teller's figure in one report.</summary>
public sealed record TollPoint(Account Account, Figure Figure, TollStanding Standing);

/// <summary>How a figure stands to those before it: the furthest from agreement counts.</summary>
public enum TollStanding
{
    First,
    Agrees,
    Updates,
    Contradicts,
}
