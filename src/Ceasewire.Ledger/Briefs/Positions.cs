using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Where each party stands on a truce, over time.</summary>
internal static class Positions
{
    private const int NamesInHeading = 3;

    public static Section Of(ImmutableArray<Account> accounts)
    {
        var taken = accounts
            .Select(account => (account, stance: Stances.Of(account.Claim)))
            .Where(x => x.stance is not null)
            .ToArray();
        var named = taken
            .SelectMany(x =>
                x.account.Claim.Actors.Where(IsIdentified).Select(party => (x.account, party, side: Side.Of(party))))
            .GroupBy(x => x.side)
            .OrderByDescending(group => group.Select(x => x.account.Origin).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(group => group.Key.Key, StringComparer.Ordinal)
            .Select(group => new Group(
                Heading(group.Key, group.Select(x => x.party)),
                Lines(group.Select(x => x.account).Distinct())));
        var unnamed = taken.Where(x => !x.account.Claim.Actors.Any(IsIdentified)).Select(x => x.account).ToArray();
        return new(
            "Positions on a truce",
            [.. named, .. unnamed.Length > 0 ? [new Group("No party identified", Lines(unnamed))] : (Group[])[]]);
    }

    /// <summary>"He", "neither man", "the leaders": words that nobody can be held to.</summary>
    private static bool IsIdentified(Party party) =>
        party.Id is not null || party.Country is not null || party.Sector is not null;

    private static ImmutableArray<Line> Lines(IEnumerable<Account> accounts) =>
        Merging.Lines(
            accounts,
            account => Phrases.Position(Stances.Of(account.Claim)!.Value, account.Claim));

    /// <summary>The code, and the names under which the side speaks, the most frequent first.</summary>
    private static string Heading(Side side, IEnumerable<Party> parties)
    {
        var names = parties.GroupBy(Terms.Of, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => name.Count())
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => name.Key)
            .ToArray();
        string listed = string.Join(", ", names.Take(NamesInHeading)) + (names.Length > NamesInHeading ? ", …" : "");
        return side.Code.Length == 0 ? listed : $"{listed} ({side.Code})";
    }
}
