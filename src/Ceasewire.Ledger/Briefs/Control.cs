using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Who is said to hold, take or leave which place.</summary>
internal static class Control
{
    public static Section Of(ImmutableArray<Account> accounts) =>
        new(
            "Who is said to hold what",
            [
                .. accounts
                    .Where(account => account.Claim.Type is ClaimType.Control or ClaimType.Retreat)
                    .GroupBy(account => account.PlaceKey)
                    .OrderBy(place => place.Key is null ? 1 : 0)
                    .ThenBy(place => place.First().Claim.Place?.Name, StringComparer.Ordinal)
                    .Select(place => new Group(
                        place.First().Claim.Place is { } known ? Name(known) : "Place not given",
                        [
                            .. Merging
                                .Lines(place, account => Text(account.Claim))
                                .Select(line => line with { Place = null }),
                        ])),
            ]);

    private static string Text(Claim claim)
    {
        string shares = string.Join(", ", claim.Figures.Select(Terms.Of));
        return Phrases.Act(claim) + (shares.Length > 0 ? $", {shares}" : "");
    }

    /// <summary>"Old City, Aleppo": the place and the nearest that holds it.</summary>
    private static string Name(ClaimPlace place) =>
        place.Within is [var parent, ..] ? $"{place.Name}, {parent}" : place.Name;
}
