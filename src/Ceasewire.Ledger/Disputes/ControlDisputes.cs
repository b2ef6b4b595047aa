using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Disputes;

/// <summary>One place, held by different sides according to different origins, at times that overlap.</summary>
internal static class ControlDisputes
{
    public static IEnumerable<Dispute> Find(IReadOnlyList<Account> accounts)
    {
        var held = accounts.Where(account =>
            account
                is { Claim: { Type: ClaimType.Control, Actors.IsEmpty: false }, IsAsserted: true, PlaceKey: not null });
        foreach (var place in held.GroupBy(account => account.PlaceKey))
        {
            var members = place.ToLookup(account => account.When, StringComparer.Ordinal);
            var differing = place.Where(one => members[one.When].Any(other => Differ(one, other))).ToArray();
            if (differing.Length > 0)
            {
                yield return new(
                    DisputeKind.Control,
                    differing[0].Claim.Place!.Name,
                    [
                        .. differing
                            .GroupBy(account => string.Join(", ", account.Claim.Actors.Select(Terms.Of)))
                            .Select(holder => new Version(
                                $"{holder.Key} “{holder.First().Claim.Trigger.Exact}”",
                                [.. holder])),
                    ]);
            }
        }
    }

    /// <summary>Of one time.</summary>
    private static bool Differ(Account one, Account other) =>
        one.Origin != other.Origin
        && HasNoShare(one) && HasNoShare(other)
        && !Parties.ShareSide(one.Claim.Actors, other.Claim.Actors);

    /// <summary>Who holds "80%" of a city does not deny others the rest.</summary>
    private static bool HasNoShare(Account account) =>
        account.Claim.Figures.All(figure => figure.What != FigureKind.Share);
}
