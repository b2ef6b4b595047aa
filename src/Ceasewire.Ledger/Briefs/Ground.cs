using System.Collections.Immutable;
using Ceasewire.Ledger.Control;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Who is said to have which place: holders by day, then what else is said of the place.</summary>
public static class Ground
{
    private const string Heading = "Who is said to hold what";

    /// <param name="places">Places of which holders are told.</param>
    /// <param name="accounts">Accounts of control and retreat, to be shown too where they are no holder's.</param>
    public static Section Of(ImmutableArray<PlaceControl> places, ImmutableArray<Account> accounts)
    {
        var held = places
            .SelectMany(place => place.Holdings)
            .SelectMany(holding => holding.Accounts.Concat(holding.Endings))
            .Select(AccountKey.Of)
            .ToHashSet();
        var others = accounts
            .Where(account => account.Claim.Type is ClaimType.Control or ClaimType.Retreat
                && !held.Contains(AccountKey.Of(account)))
            .ToLookup(account => account.PlaceKey ?? "");
        var known = places.Select(place => place.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            Heading,
            [
                .. places.Select(place => Of(place, others[place.Key])),
                .. others.Where(place => !known.Contains(place.Key))
                    .OrderBy(place => place.Key.Length == 0 ? 1 : 0)
                    .ThenBy(place => place.First().Claim.Place?.Name, StringComparer.Ordinal)
                    .Select(place => new Group(
                        place.First().Claim.Place is { } named ? Name(named) : "Place not given", Lines(place))),
            ]);
    }

    private static Group Of(PlaceControl place, IEnumerable<Account> others) => new(
        Name(place.Place) + (place.IsDisputed ? " (disputed)" : ""),
        [.. place.Holdings.Select(Line), .. Lines(others)]);

    private static Line Line(Holding holding)
    {
        var line = Merging.Line(Text(holding), holding.Accounts.IsEmpty ? holding.Endings : holding.Accounts);
        var ending = holding is { Accounts.IsEmpty: false, Endings.IsEmpty: false }
            ? Merging.Line("", holding.Endings).Citations
            : [];
        return line with
        {
            When = (holding.Since ?? holding.Until)?.ToString() ?? "undated",
            Place = null,
            Citations = [.. line.Citations, .. ending.Where(words => !line.Citations.Any(words.IsSameAs))],
        };
    }

    /// <summary>"held by Syria: army, about 75 percent; until 2016-12-07: taken by others".</summary>
    private static string Text(Holding holding)
    {
        string share = holding switch
        {
            { Share: { } part } => $", {Terms.Of(part)}",
            { Extent: Extent.Part } => ", a part",
            _ => "",
        };
        string until = holding.Until is { } day ? $" {day}" : "";
        string end = holding.State switch
        {
            HoldingState.Open when holding.LastSaid > holding.Since?.Day =>
                $"; last said for {ActDay.Iso(holding.LastSaid.Value)}",
            HoldingState.Taken => $"; until{until}: taken by others",
            HoldingState.Left => $"; until{until}: left or lost",
            HoldingState.ShareChanged => $"; until{until}: another share since",
            _ => "",
        };
        string head = holding.Accounts.IsEmpty
            ? $"left or lost by {holding.Name}"
            : $"held by {holding.Name}{share}{end}";
        return head + (holding.IsDisputed ? " (disputed)" : "");
    }

    private static ImmutableArray<Line> Lines(IEnumerable<Account> accounts) =>
        [.. Merging.Lines(accounts, account => Text(account.Claim)).Select(line => line with { Place = null })];

    private static string Text(Claim claim)
    {
        string shares = string.Join(", ", claim.Figures.Select(Terms.Of));
        return Phrases.Act(claim) + (shares.Length > 0 ? $", {shares}" : "");
    }

    /// <summary>"Old City, Aleppo": the place and the nearest that holds it.</summary>
    private static string Name(ClaimPlace place) =>
        place.Within is [var parent, ..] ? $"{place.Name}, {parent}" : place.Name;
}
