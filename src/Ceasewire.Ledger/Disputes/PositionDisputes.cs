using Ceasewire.Records;

namespace Ceasewire.Ledger.Disputes;

/// <summary>One side said to accept and to reject the same thing on one day, by different origins.</summary>
internal static class PositionDisputes
{
    /// <summary>Those about what added accounts take a position on.</summary>
    public static IEnumerable<Dispute> Near(IEnumerable<Account> added, IEnumerable<Account> accounts)
    {
        var matters = added.Where(account => IsYes(account) || IsNo(account)).Select(What).ToHashSet();
        return Find(accounts.Where(account => matters.Contains(What(account))));
    }

    public static IEnumerable<Dispute> Find(IEnumerable<Account> accounts)
    {
        var taken = accounts.Where(account => IsYes(account) || IsNo(account))
            .SelectMany(account => account.Claim.Actors.Select(party => (account, party, side: Side.Of(party))));
        foreach (var position in taken.GroupBy(x => (x.side, x.account.Claim.About, x.account.When, x.account.PlaceKey)))
        {
            Account[] yes = [.. position.Select(x => x.account).Where(IsYes).Distinct()];
            Account[] no = [.. position.Select(x => x.account).Where(IsNo).Distinct()];
            if (yes.Any(one => no.Any(other => one.Origin != other.Origin)))
            {
                yield return new(
                    DisputeKind.Position,
                    $"{Terms.Of(position.First().party)} on {Terms.Of(position.Key.About!.Value)}, {position.Key.When}",
                    [new("accepts", [.. yes]), new("rejects", [.. no])]);
            }
        }
    }

    private static (Matter? About, string When, string? Place) What(Account account) =>
        (account.Claim.About, account.When, account.PlaceKey);

    private static bool IsYes(Account account) => Stances.Of(account.Claim) is Stance.Accepts or Stance.Declares;

    private static bool IsNo(Account account) => Stances.Of(account.Claim) is Stance.Rejects;
}
