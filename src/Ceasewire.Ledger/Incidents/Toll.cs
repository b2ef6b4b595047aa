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
        foreach (var (account, figure) in totals)
        {
            points.Add(new(account, figure, Standing(account, figure, points)));
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

    /// <summary>The dead of one side are no part of the other's, and two medics a part of all.</summary>
    private static bool CountsTheSame(Account one, Account other) =>
        Parties.MayBeSameVictims(one.Claim.Recipients, other.Claim.Recipients)
        && AreKnown(one) == AreKnown(other)
        && (!AreKnown(one) || Parties.ShareSide(one.Claim.Recipients, other.Claim.Recipients));

    private static bool AreKnown(Account account) => account.Claim.Recipients.Any(victim =>
        victim.Id is not null || victim is { Country: not null, Sector: not null });

    /// <summary>
    /// A teller's later figure takes the place of its earlier one, and a later, higher one of anybody's may be what has
    /// since been found. Figures of one day, or a later, lower one, that exclude another's are a contradiction.
    /// </summary>
    private static TollStanding Standing(Account account, Figure figure, IEnumerable<TollPoint> before) =>
        before
            .Where(point => CountsTheSame(point.Account, account))
            .Select(point => Standing(point, account, figure))
            .DefaultIfEmpty(TollStanding.First)
            .Max();

    private static TollStanding Standing(TollPoint before, Account account, Figure figure)
    {
        bool isBelow = (before.Figure.High ?? double.PositiveInfinity) < (figure.Low ?? 0);
        bool isAbove = (figure.High ?? double.PositiveInfinity) < (before.Figure.Low ?? 0);
        bool isOwn = before.Account.Origin == account.Origin;
        bool isLater = string.CompareOrdinal(before.Account.Published, account.Published) < 0;
        return !isBelow && !isAbove ? TollStanding.Agrees
            : isOwn || (isLater && isBelow) ? TollStanding.Updates
            : TollStanding.Contradicts;
    }
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
