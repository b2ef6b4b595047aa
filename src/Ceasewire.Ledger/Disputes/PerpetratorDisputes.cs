using Ceasewire.Records;

namespace Ceasewire.Ledger.Disputes;

/// <summary>Attacks of one day and place on the same victims, laid to different sides by different origins.</summary>
internal static class PerpetratorDisputes
{
    public static IEnumerable<Dispute> Find(IReadOnlyList<Account> accounts)
    {
        var attacks = accounts.Where(account =>
            account.IsAsserted
            && account.Claim is { Type: ClaimType.Assault, Actors.IsEmpty: false, Recipients.IsEmpty: false });
        foreach (var happening in attacks
                .Where(account => account.Day is not null && account.PlaceKey is not null)
                .GroupBy(account => (account.Day, account.PlaceKey)))
        {
            var members = happening.ToArray();
            var differing = members.Where(one => members.Any(other => Differ(one, other))).ToArray();
            if (differing.Length > 0)
            {
                yield return new(
                    DisputeKind.Perpetrator,
                    $"attack on {string.Join(", ", differing[0].Claim.Recipients.Select(Terms.Of))}, {differing[0].Claim.Place!.Name}, {happening.Key.Day}",
                    [
                        .. differing.GroupBy(account => string.Join(", ", account.Claim.Actors.Select(Terms.Of)))
                            .Select(actor => new Version(actor.Key, [.. actor])),
                    ]);
            }
        }
    }

    private static bool Differ(Account one, Account other) =>
        one.Origin != other.Origin
        && Incidents.ShareSide(one.Claim.Recipients, other.Claim.Recipients)
        && !Incidents.ShareSide(one.Claim.Actors, other.Claim.Actors);
}
