using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Control;

/// <summary>
/// Who is said to have which place, over time: the same for any order of the accounts, and for one place the same
/// whether or not others' accounts are given too, but for <see cref="PlaceControl.Around"/>.
/// </summary>
public static class ControlFinder
{
    /// <summary>By country, then from the places that hold others to those in them.</summary>
    public static ImmutableArray<PlaceControl> Find(IEnumerable<Account> accounts)
    {
        var places = accounts
            .SelectMany(ControlStep.In)
            .GroupBy(step => step.Account.PlaceKey!, StringComparer.Ordinal)
            .Select(steps => new PlaceControl(steps.Key, PlaceOf(steps), null, PlaceHistory.Of(steps)))
            .ToArray();
        var byName = places.ToLookup(place => (place.Place.Country, place.Place.Name));
        return
        [
            .. places.Select(place => place with { Around = AroundOf(place, byName) })
                .OrderBy(place => TreeKey(place.Place), StringComparer.Ordinal)
                .ThenBy(place => place.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Of the ways in which accounts give the place, the one that says most of what holds it.</summary>
    private static ClaimPlace PlaceOf(IEnumerable<ControlStep> steps) =>
        steps.Select(step => step.Account)
            .Order(AccountOrder.ByDay)
            .MaxBy(account => account.Claim.Place!.Within.Length)!
            .Claim.Place!;

    private static string? AroundOf(
        PlaceControl place,
        ILookup<(string? Country, string Name), PlaceControl> byName) =>
        place.Place.Within
            .SelectMany(name => byName[(place.Place.Country, name)])
            .FirstOrDefault(around => around.Key != place.Key)
            ?.Key;

    /// <summary>"Syria/Aleppo Governorate/Aleppo/Old City": what holds a place stands before it.</summary>
    private static string TreeKey(ClaimPlace place) => string.Join('\u0001', place.Within.Reverse().Append(place.Name));
}
